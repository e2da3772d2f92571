import { matrixText, timelineText } from '../notes/page-text';
import { writeNotes } from '../notes/write';
import { matchJson, silenceLine } from './output';
import type { ReadCommand } from './read-command';

/** `sidelight match`: the notes that a page or text gets. */
export const matchCommand: ReadCommand = {
	json: (matched) => matchJson(matched, writeNotes(matched)),
	text: (matched) => {
		const { notes, matrices, timeline, silence } = writeNotes(matched);
		const { title, published, siteName } = matched.article;
		const facts = [title, matched.outlet?.name ?? siteName, published].filter(Boolean).join(' · ');
		const blocks = notes.map((note) => {
			const page = note.receipt.page ? `\n> ${note.receipt.page.exact.replace(/\s+/g, ' ')}` : '';
			return `[${note.kind}: ${note.finding}] ${note.entry}${page}\n${note.text}`;
		});
		const shared = [...matrices.map(matrixText), ...(timeline ? [timelineText(timeline)] : [])];
		return [...(facts ? [facts] : []), ...blocks, ...shared, silenceLine(silence)].join('\n\n');
	},
};
