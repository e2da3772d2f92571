import type { CardAction, CardData } from '../messages/page-answer';
import { type Make, makerIn } from './elements';

/** The card as elements, before it is placed. */
export interface CardView {
	element: HTMLElement;
	/** Says something below the buttons. */
	say(words: string): void;
}

/**
 * Draws the card of a note. `act` is called for a button that was really pressed, not by a script of the page; "why"
 * shows its lines in the card itself. `grown` is called when the card then needs more room.
 */
export function drawCard(
	document: Document,
	data: CardData,
	act: (action: Exclude<CardAction, 'why'>) => void,
	grown: () => void,
): CardView {
	const make = makerIn(document);
	const { words } = data;
	const why = make('ul', 'why quiet', ...words.why.map((line) => make('li', '', line)));
	why.hidden = true;
	const status = make('p', 'quiet');
	status.setAttribute('role', 'status');
	const buttons = words.actions.map(({ action, label }) => {
		const button = make('button', '', label);
		button.type = 'button';
		button.dataset.action = action;
		if (action === 'why') button.ariaExpanded = 'false';
		button.addEventListener('click', (event) => {
			if (!event.isTrusted) return;
			if (action !== 'why') return act(action);
			why.hidden = !why.hidden;
			button.ariaExpanded = String(!why.hidden);
			grown();
			if (!why.hidden) why.scrollIntoView({ block: 'nearest' });
		});
		return button;
	});
	const text = make('div', 'text', ...drawNote(make, data), why);
	const card = make('div', 'surface card', text, make('div', 'actions', ...buttons, status));
	card.tabIndex = -1;
	card.lang = words.language;
	card.dir = words.direction;
	card.setAttribute('role', 'dialog');
	card.ariaLabel = data.heading;
	return {
		element: card,
		say(line) {
			status.textContent = line;
			grown();
		},
	};
}

/** What the note says: its own words in its own language. */
function drawNote(make: Make, { language, heading, dateline, finding, body, repliesBy, words }: CardData): Node[] {
	const own = <E extends HTMLElement>(line: E): E => {
		line.lang = language;
		line.dir = 'auto';
		return line;
	};
	const lines = [make('p', 'quiet', words.kind), own(make('p', 'heading', heading))];
	if (dateline !== '') lines.push(own(make('p', 'quiet', dateline)));
	if (finding !== null) lines.push(own(make('p', 'finding', finding)));
	lines.push(own(make('p', 'body', ...body.flatMap((piece) => drawPiece(make, piece, words)))));
	if (repliesBy.length > 0)
		lines.push(make('p', 'replies quiet', `${words.replies}: `, own(make('span', '', repliesBy.join(' · ')))));
	return lines;
}

/** Words with what the page kept, left out and added: told by weight, brackets and slant, to a screen reader in words. */
function drawPiece(make: Make, { text, role }: CardData['body'][number], words: CardData['words']): (Node | string)[] {
	if (role === 'plain') return [text];
	if (role === 'kept') return [make('b', '', text)];
	const said = make('span', 'visually-hidden', `(${role === 'left-out' ? words.leftOut : words.added} `);
	said.lang = words.language;
	const end = make('span', 'visually-hidden', ')');
	if (role === 'added') return [said, make('i', 'added', text), end];
	const bracket = (sign: string) => {
		const shown = make('span', '', sign);
		shown.ariaHidden = 'true';
		return shown;
	};
	return [said, bracket('‹'), make('span', 'left-out', text), bracket('›'), end];
}
