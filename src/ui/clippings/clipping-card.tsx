import type { ComponentChildren } from 'preact';
import type { Clipping, Standing } from '../../clippings/model';
import { colourLabel } from '../../i18n/colour-labels';
import { t } from '../i18n';
import { standingLabel } from './clipping-labels';
import { ClippingSource } from './clipping-source';
import { Markdown } from './markdown';
import { Quote } from './quote';
import { StoodNotes } from './stood-notes';
import { TagList } from './tag-list';

/** The element that holds a clipping, so that it can be brought into view and take the focus. */
export const clippingElementId = (id: string): string => `clipping-${id}`;

interface Props {
	clipping: Clipping;
	/** How it stands on its page now, where that is known better than from when the page was last read. */
	state?: Standing['state'] | 'looking';
	/** Whether it is shown beside its own page, where the source goes without saying. */
	onPage?: boolean;
	/** Whether comment and tags are left out, because an editor shows them. */
	edited?: boolean;
	/** What can be done with it. */
	children?: ComponentChildren;
}

/** A saved passage: its words, where they come from, how they stand on the page, and what the reader made of them. */
export function ClippingCard({ clipping, state, onPage = false, edited = false, children }: Props) {
	const { id, colour, comment, tags, notes, page, selectors } = clipping;
	const standing = state ?? clipping.standing?.state ?? 'anchored';
	const named = clippingElementId(id);
	return (
		<article
			class="clipping"
			id={named}
			tabIndex={-1}
			aria-labelledby={`${named}-quote`}
			data-testid="clipping"
			data-colour={colour}
			data-state={standing}
		>
			<span class="visually-hidden">{t('colourNamed', t(colourLabel[colour]))}</span>
			<Quote id={`${named}-quote`} text={selectors.quote.exact} language={page.language} />
			<ClippingSource page={page} accessedOnly={onPage} />
			{standing !== 'anchored' && standing !== 'looking' && (
				<p class="standing" data-testid="standing">
					{t(standingLabel[standing])}
				</p>
			)}
			{!edited && comment.trim() !== '' && <Markdown text={comment} />}
			{!edited && <TagList tags={tags} />}
			<StoodNotes id={named} notes={notes} />
			{children}
		</article>
	);
}
