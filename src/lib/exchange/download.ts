/** Handing a file to the person: to their own device, by way of the browser, and to nobody else. */

/** A file's name that says what it is and nothing of who made it: `day` is an ISO day, `ending` such as `.png`. */
export function nameFile(day: string, ending: string): string {
	return `buurtkaart-${day}${ending}`;
}

/** Long enough for a slow telephone to ask where the file may go. */
const KEPT_FOR = 60_000;

/** Lets the browser save bytes under a name. Whether the person kept the file is not told to a page. */
export function download(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.hidden = true;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR);
}
