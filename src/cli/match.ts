import { writeNotes } from '../notes/write';
import { matchJson, silenceLine } from './output';
import type { ReadCommand } from './read-command';

/** `sidelight match`: the notes that a page or text gets. */
export const matchCommand: ReadCommand = {
	json: (matched) => {
		const { notes, silence } = writeNotes(matched);
		return matchJson(matched, notes, silence);
	},
	text: (matched) => {
		const { notes, silence } = writeNotes(matched);
		const { title, published, siteName } = matched.article;
		const facts = [title, matched.outlet?.name ?? siteName, published].filter(Boolean).join(' · ');
		const blocks = notes.map((note) => {
			const page = note.receipt.page ? `\n> ${note.receipt.page.exact.replace(/\s+/g, ' ')}` : '';
			return `[${note.kind}: ${note.finding}] ${note.entry}${page}\n${note.text}`;
		});
		return [...(facts ? [facts] : []), ...blocks, silenceLine(silence)].join('\n\n');
	},
};
