import type { ComponentProps } from 'preact';
import { sectionLabel } from '../../i18n/note-labels';
import type { MatchKind } from '../../matching/match';
import type { NoteSection, NoteSource } from '../../notes/note';
import { catalogueLanguage, t } from '../i18n';
import { Item } from './item';
import { Journey } from './journey';
import { Legend } from './legend';
import { Variants } from './variants';

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
 * that nothing from before the page is held.
 */
export function Section({ of, section, sources, legend }: Props) {
	const { kind, items } = section;
	return (
		<section class="note-section" data-section={kind}>
			<h4 lang={catalogueLanguage()}>{t(sectionLabel(kind, of))}</h4>
			{items.length === 0 && (
				<p class="quiet" lang={catalogueLanguage()}>
					{t('nothingThen')}
				</p>
			)}
			{kind === 'variants' ? (
				<Variants items={items} sources={sources} />
			) : kind === 'journey' ? (
				<Journey items={items} sources={sources} />
			) : (
				<div class={kind === 'later' ? 'apart' : undefined}>
					<Items
						items={items}
						sources={sources}
						dated={kind === 'replies'}
						{...(kind === 'differs' && { differs: true })}
					/>
				</div>
			)}
			{legend && <Legend pieces={items.flatMap((item) => item.pieces)} />}
		</section>
	);
}

function Items({ items, ...given }: Omit<ComponentProps<typeof Item>, 'item'> & Pick<NoteSection, 'items'>) {
	if (items.length < 2) return items.map((item) => <Item key={item.label} item={item} {...given} />);
	return (
		<ol class="items">
			{items.map((item) => (
				<li key={`${item.label} ${item.date} ${item.pieces[0]?.text}`}>
					<Item item={item} {...given} />
				</li>
			))}
		</ol>
	);
}
