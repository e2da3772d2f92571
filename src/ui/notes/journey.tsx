import type { NoteItem, NoteSource } from '../../notes/note';
import { Item } from './item';

/** The stations of a text on its way, down a line; the page that is being read is one of them. */
export function Journey({ items, sources }: { items: readonly NoteItem[]; sources: readonly NoteSource[] }) {
	return (
		<ol class="stations">
			{items.map((item) => (
				<li key={`${item.label} ${item.date} ${item.pieces[0]?.text}`} class={item.here ? 'station here' : 'station'}>
					<Item item={item} sources={sources} />
				</li>
			))}
		</ol>
	);
}
