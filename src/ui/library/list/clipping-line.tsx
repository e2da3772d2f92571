import type { Standing } from '../../../clippings/model';
import { outletOf } from '../../../clippings/outlet';
import { hitsIn } from '../../../clippings/search/hits';
import type { Query, TextField } from '../../../clippings/search/query';
import { formatDate } from '../../format';
import { type MessageKey, t, uiLanguage } from '../../i18n';
import { elsewhere, excerpt, pieces } from '../core/excerpt';
import { type Order, titleOf } from '../core/order';
import type { ClippingRow } from '../core/rows';
import { shortDay } from '../format-day';
import { memo } from '../memo';
import { MarkedText } from './marked-text';

/** How a clipping stands on its page, in a word or two. */
const standingText: Record<Exclude<Standing['state'], 'anchored'>, MessageKey> = {
	moved: 'lineMoved',
	edited: 'lineEdited',
	gone: 'lineGone',
};

interface Props {
	row: ClippingRow;
	/** Id of the element, which the list points at. */
	id: string;
	top: number;
	/** Its place among all clippings of the list, from 0. */
	place: number;
	count: number;
	isCurrent: boolean;
	isChosen: boolean;
	query: Query;
	order: Order;
	/** Whether the search found it by the kept text of its page. */
	inText: boolean;
}

/** One clipping in the list: what was said, where, when, and what the reader made of it. */
export const ClippingLine = memo(function Line({
	row,
	id,
	top,
	place,
	count,
	isCurrent,
	isChosen,
	query,
	order,
	inText,
}: Props) {
	const { clipping } = row;
	const { selectors, page, tags, colour, standing } = clipping;
	const quote = excerpt(selectors.quote.exact, query, 'quote');
	const isMarked = query.conditions.length > 0 && !quote.some(({ hit }) => hit);
	const other = isMarked ? elsewhere(clipping, query) : null;
	const marked = (text: string, field: TextField) => <MarkedText pieces={pieces(text, hitsIn(text, query, field))} />;
	return (
		// biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and points at its options.
		<div
			role="option"
			id={id}
			class={isCurrent ? 'line is-current' : 'line'}
			data-colour={colour}
			style={{ top: `${top}px` }}
			data-row={row.key}
			data-testid="clipping-line"
			aria-selected={isChosen}
			aria-setsize={count}
			aria-posinset={place + 1}
			lang={page.language ?? undefined}
		>
			<span class="line-check" aria-hidden="true" data-check="" />
			<span class={other ? 'line-quote is-short' : 'line-quote'} dir="auto">
				<MarkedText pieces={quote} />
			</span>
			{other && (
				<span class="line-other">
					<span class="quiet">{t(other.field === 'comment' ? 'libraryInComment' : 'libraryInParagraph')}</span>{' '}
					<bdi>
						<MarkedText pieces={other.pieces} />
					</bdi>
				</span>
			)}
			<span class="line-facts">
				{standing && standing.state !== 'anchored' && (
					<span class={`line-standing is-${standing.state}`}>{t(standingText[standing.state])}</span>
				)}
				{isMarked && !other && inText && <span class="line-standing">{t('libraryInText')}</span>}
				<bdi class="line-outlet">{marked(outletOf(clipping), 'site')}</bdi>
				<bdi class="line-title">{marked(titleOf(clipping), 'title')}</bdi>
				{tags.length > 0 && (
					<span class="line-tags">
						{tags.slice(0, 4).map((tag) => (
							<bdi key={tag} class="line-tag">
								{marked(tag, 'tag')}
							</bdi>
						))}
					</span>
				)}
				<time class="line-date" lang={uiLanguage()}>
					{dateOf(row, order)}
				</time>
			</span>
		</div>
	);
});

/** The date that the list is sorted by; the day of clipping where it is sorted by no date. */
function dateOf({ clipping }: ClippingRow, order: Order): string {
	if (order === 'published') return clipping.page.published ? formatDate(clipping.page.published) : '';
	return shortDay(order === 'changed' ? clipping.changed : clipping.created);
}
