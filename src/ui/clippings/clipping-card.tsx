import type { ComponentChildren } from 'preact';
import type { Clipping } from '../../clippings/model';

interface Props {
	clipping: Clipping;
	/** Whether comment and tags are left out, because an editor shows them. */
	edited?: boolean;
	children?: ComponentChildren;
}

/** The words of a clipping, with what belongs to them below. */
export function ClippingCard({ clipping, edited = false, children }: Props) {
	return (
		<article class="clipping" data-testid="clipping" data-colour={clipping.colour}>
			<blockquote class="clipping-quote" dir="auto">
				{clipping.selectors.quote.exact}
			</blockquote>
			{!edited && <p>{clipping.comment}</p>}
			{children}
		</article>
	);
}
