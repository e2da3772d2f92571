import { webAddress } from '../../text/web-address';
import { escapeMarkdown } from './defuse-markdown';

/** The footnotes of one Markdown file; each text has one, however often it is referred to. */
export interface Footnotes {
	/** The reference to a footnote, such as `[^2]`; `source` is Markdown. */
	refer(source: string): string;
	/** All of them, for the file's end; empty where there are none. */
	list(): string;
}

export function footnotes(): Footnotes {
	const numbers = new Map<string, number>();
	return {
		refer(source) {
			const number = numbers.get(source) ?? numbers.size + 1;
			numbers.set(source, number);
			return `[^${number}]`;
		},
		list: () => [...numbers].map(([source, number]) => `[^${number}]: ${source}\n`).join(''),
	};
}

/** Addresses of the web within a text; a comma ends one where white space follows. */
const ADDRESS = /(https?:\/\/[^\s,<>]+(?:,[^\s,<>]+)*)/;

/** One line of text, with its addresses as links and nothing else in it markup. Linear. */
export const linkedLine = (text: string): string =>
	text
		.split(ADDRESS)
		.map((part, i) => (i % 2 === 1 && linkTo(part)) || escapeMarkdown(part))
		.join('');

/** An address as a link that shows it; null where it leads elsewhere than to the web. */
export function linkTo(address: string): string | null {
	const url = webAddress(address);
	return (
		url &&
		`<${url
			.replaceAll('<', '%3C')
			.replaceAll('>', '%3E')
			.replace(/%(?![0-9a-f]{2})/gi, '%25')}>`
	);
}
