import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MarkdownElement, MarkdownPart } from '../../clippings/formats/read-markdown';
import { OutsideLink } from '../components/outside-link';

/** Signs without which a text reads the same as Markdown, so that nothing needs to be loaded for it. */
const SIGNS = /[*_`#>[\]<!&\\~]|^\s*([-+=]|\d+[.)])|^\s{4}| {2}$/m;

/**
 * A reader's Markdown without anything active: HTML shows as text, images as their words, links go to the web or to a
 * mailbox. Until its reading is loaded the text stands as it was typed.
 */
export function Markdown({ text }: { text: string }) {
	const [read, setRead] = useState<{ text: string; parts: MarkdownPart[] } | null>(null);
	useEffect(() => {
		if (!SIGNS.test(text)) return;
		let current = true;
		void import('../../clippings/formats/read-markdown').then(
			({ readMarkdown }) => current && setRead({ text, parts: readMarkdown(text) }),
		);
		return () => {
			current = false;
		};
	}, [text]);
	if (read?.text === text)
		return (
			<div class="markdown" dir="auto">
				<Parts parts={read.parts} />
			</div>
		);
	return (
		<div class="markdown" dir="auto">
			{text.split(/\n\s*\n/).map((paragraph, at) => (
				<p key={at}>{paragraph}</p>
			))}
		</div>
	);
}

function Parts({ parts }: { parts: readonly MarkdownPart[] }) {
	// Parts of a text have no identity of their own and never move.
	return <>{parts.map((part, at) => (typeof part === 'string' ? part : <Element key={at} {...part} />))}</>;
}

function Element(part: MarkdownElement) {
	const inner = part.parts.length > 0 && <Parts parts={part.parts} />;
	if (part.name === 'ol') return <ol start={part.start}>{inner}</ol>;
	if (part.name !== 'a') return h(part.name, null, inner);
	return part.href.startsWith('http') ? (
		<OutsideLink href={part.href}>{inner}</OutsideLink>
	) : (
		<a href={part.href}>{inner}</a>
	);
}
