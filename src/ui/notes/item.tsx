import type { NoteItem, NoteSource } from '../../notes/note';
import { formatDate } from '../format';
import { catalogueLanguage, t } from '../i18n';
import { Pieces } from './pieces';
import { SourceLinks } from './source-links';

/** Stands where the corpus has nothing to say. */
export function NotKnown() {
	return (
		<p class="quiet" lang={catalogueLanguage()}>
			{t('notKnown')}
		</p>
	);
}

/** One dated, attributed, cited line of a note; one without words says that the corpus does not know. */
export function Item({ item, sources }: { item: NoteItem; sources: readonly NoteSource[] }) {
	return (
		<>
			{(item.label || item.date) && (
				<p class="item-head">
					{item.label && <span class="item-label">{item.label}</span>}
					{item.date && (
						<time dateTime={item.date} lang={catalogueLanguage()}>
							{formatDate(item.date)}
						</time>
					)}
				</p>
			)}
			{item.pieces.length === 0 && <NotKnown />}
			<p class="item-text" lang={item.language} dir="auto">
				<Pieces pieces={item.pieces} />
				<SourceLinks of={item.sources} sources={sources} />
			</p>
		</>
	);
}
