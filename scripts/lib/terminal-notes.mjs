/** @typedef {import('./panel.mjs').Panel} Panel */

const COLUMNS = 96;
const INDENT = 5;

/** What a note holds for the mouse, for screen readers, and on its typography; none of it helps in a terminal. */
const NOT_WORDS = 'summary, button:not(h2 *, h3 *, h4 *), .visually-hidden, .legend';

/**
 * Everything that the panel says of its page, numbered and indented.
 * @param {Panel} panel
 * @returns {Promise<string>}
 */
export async function notesForTerminal(panel) {
	const { silence } = await panel.read();
	await panel.showAll();
	const notes = await panel.evaluate(readNotes, NOT_WORDS);
	const paragraphs = notes.map((lines, at) => {
		const indented = lines.map((line) => wrap(line)).join('\n');
		return `${at + 1}.`.padStart(INDENT - 1) + indented.slice(INDENT - 1);
	});
	paragraphs.push(wrap(silence ?? 'The panel did not say that the page was read.'));
	return paragraphs.join('\n\n');
}

/**
 * Runs in the panel.
 * @param {Document} panel @param {string} notWords
 * @returns {string[][]} the lines of each note
 */
function readNotes(panel, notWords) {
	return Array.from(panel.querySelectorAll('[data-testid="note"]'), (note) => {
		const left = /** @type {HTMLElement[]} */ (Array.from(note.querySelectorAll(notWords)));
		// The lines of a text are known only where it is laid out, so what is not wanted is hidden for a moment.
		for (const element of left) element.style.display = 'none';
		const lines = /** @type {HTMLElement} */ (note).innerText.split('\n');
		for (const element of left) element.style.display = '';
		return lines.map((line) => line.trim()).filter(Boolean);
	});
}

/** Breaks a line between words and indents what comes of it. @param {string} line */
function wrap(line) {
	const lines = [''];
	for (const word of line.split(/\s+/)) {
		const last = lines.at(-1) ?? '';
		if (last && last.length + word.length >= COLUMNS - INDENT) lines.push(word);
		else lines[lines.length - 1] = last ? `${last} ${word}` : word;
	}
	return lines.map((one) => ' '.repeat(INDENT) + one).join('\n');
}
