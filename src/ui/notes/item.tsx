import type { ComponentChildren } from 'preact';
import { sectionLabel } from '../../i18n/note-labels';
import type { NoteItem, NoteSource } from '../../notes/note';
import { formatDate } from '../format';
import { catalogueLanguage, t } from '../i18n';
import { Pieces } from './pieces';
import { SourceLinks } from './source-links';

/** Stands where the corpus has nothing to say. */
function NotKnown() {
	return (
		<p class="quiet" lang={catalogueLanguage()}>
			{t('notKnown')}
		</p>
	);
}

/** What a line is about, and its date; nothing where it has neither. */
export function ItemHead({ date, children }: { date: string | null; children?: ComponentChildren }) {
	return (
		<p class="item-head">
			{children}
			{date && (
				<time dateTime={date} lang={catalogueLanguage()}>
					{formatDate(date)}
				</time>
			)}
		</p>
	);
}

interface Props {
	item: NoteItem;
	sources: readonly NoteSource[];
	/** Whether a line without a date is to say so. */
	dated?: boolean;
	/** Whether the line tells of a difference: its date is the source's, and stands behind. */
	differs?: boolean;
}

/** One dated, attributed, cited line of a note; one without words says that the corpus does not know. */
export function Item({ item, sources, dated = false, differs = item.origin === 'differs' }: Props) {
	const { label, date, pieces, origin, here } = item;
	// A party's name says enough of where its words would stand.
	const part = origin && origin !== 'replies' ? origin : null;
	return (
		<>
			{(part || here || label || (date && !differs)) && (
				<ItemHead date={differs ? null : date}>
					{part && (
						<span class="item-label" lang={catalogueLanguage()}>
							{t(sectionLabel(part))}
						</span>
					)}
					{here && (
						<span class="item-label" lang={catalogueLanguage()}>
							{t('thisPage')}
						</span>
					)}
					{label && <span class="item-label">{label}</span>}
					{dated && !date && <span lang={catalogueLanguage()}>{t('dateUnknown')}</span>}
				</ItemHead>
			)}
			{pieces.length === 0 && <NotKnown />}
			<ItemText item={item} sources={sources} />
			{differs && date && (
				<p class="quiet" lang={catalogueLanguage()}>
					<time dateTime={date}>{t('sourceDated', formatDate(date))}</time>
				</p>
			)}
		</>
	);
}

/** The words of a line with its sources, and what is to be said of them. */
export function ItemText({ item, sources }: { item: NoteItem; sources: readonly NoteSource[] }) {
	return (
		<>
			<p class="item-text" lang={item.language} dir="auto">
				<Pieces pieces={item.pieces} />
				<SourceLinks of={item.sources} sources={sources} />
			</p>
			{item.remark && (
				<p class="item-remark" dir="auto">
					{item.remark.text}
					<SourceLinks of={item.remark.sources} sources={sources} />
				</p>
			)}
		</>
	);
}
