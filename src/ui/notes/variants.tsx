import type { NoteItem, NoteSource } from '../../notes/note';
import { catalogueLanguage, t } from '../i18n';
import { ItemHead, ItemText } from './item';

/** One statement as documented, and below it how the page and other texts have it: each laid over the documented words. */
export function Variants({ items, sources }: { items: readonly NoteItem[]; sources: readonly NoteSource[] }) {
	return (
		<ol class="variants">
			{items.map((item, i) => (
				<li key={`${item.label} ${item.date}`} class={i === 0 ? 'documented' : undefined}>
					<ItemHead date={item.date}>
						{(i === 0 || item.here) && (
							<span class="item-label" lang={catalogueLanguage()}>
								{t(i === 0 ? 'asDocumented' : 'thisPage')}
							</span>
						)}
						{item.label && <span class="item-label">{item.label}</span>}
					</ItemHead>
					<ItemText item={item} sources={sources} />
				</li>
			))}
		</ol>
	);
}
