import type { ComponentChildren } from 'preact';

interface Props {
	title: string;
	text?: string;
	/** What the reader can do. */
	children?: ComponentChildren;
}

/** A state of the panel in which there are no notes to show. */
export function Message({ title, text, children }: Props) {
	return (
		<section class="message">
			<h1>{title}</h1>
			{text && <p>{text}</p>}
			{children}
		</section>
	);
}
