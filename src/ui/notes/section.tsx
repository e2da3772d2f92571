import type { MatchKind } from '../../matching/match';
import type { NoteSection, NoteSource, SectionKind } from '../../notes/note';
import { catalogueLanguage, t } from '../i18n';
import { Item, NotKnown } from './item';
import { sectionLabel } from './labels';
import { Legend } from './legend';
import { byDate } from './order';

const datedSections: ReadonlySet<SectionKind> = new Set(['replies', 'later', 'decisions']);

interface Props {
	/** The kind of note that the part belongs to. */
	of: MatchKind;
	section: NoteSection;
	sources: readonly NoteSource[];
	/** Whether to explain the typography here, because no earlier part of the note did. */
	legend: boolean;
}

/**
 * A part of a note: its title and its lines. Every line has the same weight, whoever speaks. A part without lines says
 * that the corpus does not know.
 */
export function Section({ of, section, sources, legend }: Props) {
	const items = datedSections.has(section.kind) ? byDate(section.items) : section.items;
	return (
		<section class="note-section" data-section={section.kind}>
			<h4 lang={catalogueLanguage()}>{t(sectionLabel(section.kind, of))}</h4>
			{items.length === 0 && <NotKnown />}
			{items.length === 1 && items.map((item) => <Item key={item.label} item={item} sources={sources} />)}
			{items.length > 1 && (
				<ol class="items">
					{items.map((item) => (
						<li key={`${item.label} ${item.date} ${item.pieces[0]?.text}`}>
							<Item item={item} sources={sources} />
						</li>
					))}
				</ol>
			)}
			{legend && <Legend pieces={items.flatMap((item) => item.pieces)} />}
		</section>
	);
}
