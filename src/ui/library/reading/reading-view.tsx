import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Clipping } from '../../../clippings/model';
import type { Query } from '../../../clippings/search/query';
import { ClippingCard } from '../../clippings/clipping-card';
import { ClippingEditor } from '../../clippings/clipping-editor';
import { CopyCitation } from '../../clippings/copy-citation';
import { OutsideLink } from '../../components/outside-link';
import { t } from '../../i18n';
import { pieces } from '../core/excerpt';
import { findQuote } from '../core/find-quote';
import { titleOf } from '../core/order';
import { MarkedText } from '../list/marked-text';
import { KeptText } from './kept-text';
import { SamePage } from './same-page';
import { useMarkedHits } from './use-marked-hits';

interface Props {
	clipping: Clipping;
	/** Other clippings of the same page. */
	siblings: readonly Clipping[];
	query: Query;
	heading: RefObject<HTMLHeadingElement | null>;
	open: (id: string) => void;
	remove: () => void;
	/** Back to the list, where only one of the two is shown. */
	back: (() => void) | null;
}

/** One clipping whole: what was said and where, what the reader made of it, and all that was kept with it. */
export function ReadingView({ clipping, siblings, query, heading, open, remove, back }: Props) {
	const body = useRef<HTMLElement>(null);
	useMarkedHits(body, query);
	const { page, id } = clipping;
	return (
		<article ref={body} class="reading" data-testid="reading" data-id={id} aria-labelledby="reading-title">
			{back && (
				<button type="button" class="text-button back" data-testid="back" onClick={back}>
					{t('readingBack')}
				</button>
			)}
			<h2 id="reading-title" ref={heading} tabIndex={-1} dir="auto" lang={page.language ?? undefined}>
				{titleOf(clipping)}
			</h2>
			<div class="reading-actions">
				<OutsideLink href={page.address ?? page.url}>{t('readingOpenPage')}</OutsideLink>
				<CopyCitation clipping={clipping} />
				<button type="button" class="text-button" data-testid="reading-delete" onClick={remove}>
					{t('deleteClipping')}
				</button>
			</div>
			<ClippingCard clipping={clipping} edited />
			<ClippingEditor key={id} clipping={clipping} />
			<Around clipping={clipping} />
			{clipping.hasText && <KeptText key={page.url} clipping={clipping} />}
			<SamePage clippings={siblings} open={open} />
		</article>
	);
}

/** The paragraph that the passage stood in, where there is more to it than the passage. */
function Around({ clipping: { around, selectors, page } }: { clipping: Clipping }) {
	const found = useMemo(() => findQuote(around, selectors.quote), [around, selectors]);
	if (around.trim() === '' || around.trim().length <= selectors.quote.exact.trim().length) return null;
	return (
		<section class="reading-part">
			<h3>{t('readingAround')}</h3>
			<p class="around" dir="auto" lang={page.language ?? undefined}>
				<MarkedText pieces={pieces(around, found ? [found] : [])} />
			</p>
		</section>
	);
}
