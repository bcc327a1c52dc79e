/**
 * The settings of the common hosts, made of the one list of headers: ready files in docs/hosting, and beside the built
 * program those that a host reads from the folder itself, so that whoever only drags a folder is protected too.
 *
 * `node scripts/hosting.mjs` writes docs/hosting anew after a change of the list; a test holds them equal.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEADERS, KEEPING, ON_HTTPS } from './headers.mjs';

const ALL = Object.entries({ ...HEADERS, ...ON_HTTPS });
const { immutable, other } = KEEPING;

const lines = (write) => ALL.map(([name, value]) => write(name, value)).join('\n');

/** Netlify, Cloudflare Pages, and other hosts that read a file called _headers. They ask anew for files by themselves. */
function writeNetlify() {
	return `# Headers of Buurtkaart for Netlify and Cloudflare Pages. This file lies in the folder that you publish.
/*
${lines((name, value) => `  ${name}: ${value}`)}

${immutable.under}*
  Cache-Control: ${immutable.rule}
`;
}

function writeApache() {
	return `# Settings of Buurtkaart for Apache. This file lies in the folder that you publish.
# Needs the module "headers". Where it is missing the site answers with an error 500: ask your host to switch it on.

Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 /404.html

AddType text/javascript .js
AddType application/manifest+json .webmanifest
AddType application/wasm .wasm
AddType font/woff2 .woff2
AddType image/svg+xml .svg
AddType image/webp .webp
AddCharset utf-8 .html .js .css .json .svg .webmanifest .txt

<IfModule mod_deflate.c>
	AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/manifest+json image/svg+xml
</IfModule>

${lines((name, value) =>
	name in ON_HTTPS
		? `Header always set ${name} "${value}" "expr=%{HTTPS} == 'on'"`
		: `Header always set ${name} "${value}"`
)}

SetEnvIf Request_URI "${immutable.under}" buurtkaart_immutable
Header set Cache-Control "${other.rule}"
Header set Cache-Control "${immutable.rule}" env=buurtkaart_immutable
`;
}

function writeNginx() {
	return `# Buurtkaart on nginx: put this file into /etc/nginx/conf.d/, and change what bears example.org and the folder.
# The certificate's paths are those that certbot makes.

map $uri $buurtkaart_keeping {
	"~^${immutable.under}" "${immutable.rule}";
	default "${other.rule}";
}

server {
	listen 80;
	listen [::]:80;
	server_name map.example.org;
	return 301 https://$host$request_uri;
}

server {
	listen 443 ssl http2;
	listen [::]:443 ssl http2;
	server_name map.example.org;
	ssl_certificate /etc/letsencrypt/live/map.example.org/fullchain.pem;
	ssl_certificate_key /etc/letsencrypt/live/map.example.org/privkey.pem;

	root /srv/buurtkaart;
	index index.html;
	error_page 404 /404.html;
	server_tokens off;
	absolute_redirect off;
	charset utf-8;
	charset_types text/css text/plain application/javascript application/json image/svg+xml;
	gzip_static on;
	gzip on;
	gzip_types text/css application/javascript application/json application/manifest+json image/svg+xml;

	add_header Cache-Control $buurtkaart_keeping;
${lines((name, value) => `\tadd_header ${name} "${value}" always;`)}

	location / {
		try_files $uri $uri/ =404;
	}

	# A location with an add_header of its own would lose all of those above: here is none.
	location = /manifest.webmanifest {
		types {
		}
		default_type application/manifest+json;
	}

	# What lies there for other hosts.
	location ~ /\\.|^/_headers$ {
		return 404;
	}
}
`;
}

function writeCaddy() {
	return `# Buurtkaart on Caddy, which sees to https by itself. Change the address and the folder.

(buurtkaart) {
	header {
${lines((name, value) => `\t\t${name} "${value}"`)}
		-Server
	}
}

map.example.org {
	root * /srv/buurtkaart
	encode gzip
	import buurtkaart

	@immutable {
		path ${immutable.under}*
		file
	}
	@other not path ${immutable.under}*
	header @immutable Cache-Control "${immutable.rule}"
	header @other Cache-Control "${other.rule}"
	header /manifest.webmanifest {
		Content-Type application/manifest+json
		defer
	}

	file_server {
		precompressed br gzip
		hide .htaccess .nojekyll _headers
	}

	# The page for what is not there begins anew, without the headers of above.
	handle_errors {
		import buurtkaart
		rewrite * /404.html
		file_server
	}
}
`;
}

/** The ready files for hosts, by their names in docs/hosting. */
export const HOST_FILES = {
	_headers: writeNetlify(),
	'.htaccess': writeApache(),
	'nginx.conf': writeNginx(),
	Caddyfile: writeCaddy()
};

/** Writes into the built program what a host reads from there. */
export function writeHostFiles(folder) {
	for (const name of ['_headers', '.htaccess']) writeFileSync(join(folder, name), HOST_FILES[name]);
	// GitHub Pages would leave out every folder whose name begins with a line, the program's own among them.
	writeFileSync(join(folder, '.nojekyll'), '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const folder = fileURLToPath(new URL('../docs/hosting', import.meta.url));
	for (const [name, text] of Object.entries(HOST_FILES)) writeFileSync(join(folder, name), text);
}
