import { useEffect, useState } from 'preact/hooks';
import type { Nodes, Root } from '../../clippings/formats/read-markdown';
import { OutsideLink, webAddress } from '../components/outside-link';

/** Signs without which a text reads the same as Markdown, so that nothing needs to be loaded for it. */
const SIGNS = /[*_`#>[\]<!&\\~]|^\s*([-+=]|\d+[.)])|^\s{4}| {2}$/m;

/**
 * A reader's Markdown without anything active: HTML shows as text, images as their words, links go to the web or to a
 * mailbox. Until its reading is loaded the text stands as it was typed.
 */
export function Markdown({ text }: { text: string }) {
	const [read, setRead] = useState<{ text: string; root: Root } | null>(null);
	useEffect(() => {
		if (!SIGNS.test(text)) return;
		let current = true;
		void import('../../clippings/formats/read-markdown').then(
			({ readMarkdown }) => current && setRead({ text, root: readMarkdown(text) }),
		);
		return () => {
			current = false;
		};
	}, [text]);
	if (read?.text === text)
		return (
			<div class="markdown" dir="auto">
				{renderAll(read.root)}
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

const renderAll = (node: Nodes) =>
	// Parts of a text have no identity of their own and never move.
	'children' in node ? node.children.map((child, at) => <MarkdownNode key={at} node={child} />) : null;

function MarkdownNode({ node }: { node: Nodes }) {
	switch (node.type) {
		case 'paragraph':
			return <p>{renderAll(node)}</p>;
		case 'heading':
			return (
				<p>
					<strong>{renderAll(node)}</strong>
				</p>
			);
		case 'emphasis':
			return <em>{renderAll(node)}</em>;
		case 'strong':
			return <strong>{renderAll(node)}</strong>;
		case 'blockquote':
			return <blockquote>{renderAll(node)}</blockquote>;
		case 'list':
			return node.ordered ? <ol start={node.start ?? 1}>{renderAll(node)}</ol> : <ul>{renderAll(node)}</ul>;
		case 'listItem':
			return <li>{renderAll(node)}</li>;
		case 'inlineCode':
			return <code>{node.value}</code>;
		case 'code':
			return (
				<pre>
					<code>{node.value}</code>
				</pre>
			);
		case 'break':
			return <br />;
		case 'thematicBreak':
			return <hr />;
		case 'link':
			if (/^mailto:/i.test(node.url)) return <a href={node.url}>{renderAll(node)}</a>;
			if (webAddress(node.url)) return <OutsideLink href={node.url}>{renderAll(node)}</OutsideLink>;
			return <>{renderAll(node)}</>;
		case 'image':
			return <>{node.alt}</>;
		case 'html':
		case 'text':
			return <>{node.value}</>;
		default:
			return <>{renderAll(node)}</>;
	}
}
