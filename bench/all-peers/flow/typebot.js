/** Typebot's embedded conversation, its animations off; `typebotAnswers.mjs` plays its server. */
import Typebot from '@typebot.io/js/web';
import { tellFlow } from '../../peers/flow/flowAdapter.js';

const element = document.createElement('typebot-standard');
element.style.cssText = 'display:block;width:100%;height:100vh';
document.getElementById('app').append(element);
Typebot.initStandard({ typebot: 'bench', apiHost: location.origin });

const within = (selector) => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
const answer = () =>
	within('.typebot-input-container button, .typebot-chat-view .typebot-button').find(
		(button) =>
			!button.disabled && button.getBoundingClientRect().height > 0 && button.textContent.trim() !== ''
	);
tellFlow({
	key() {
		const said = within('.typebot-host-bubble');
		return answer() ? `${said.length}|${said.at(-1)?.textContent ?? ''}` : '';
	},
	taps: [answer]
});
