import { foldTag, readTags, splitTags } from '../../text/tags';
import { makerIn } from '../elements';

/** A field for tags, separated by commas, that offers those which the reader has. */
interface TagField {
	elements: HTMLElement[];
	input: HTMLInputElement;
	/** The tags as they stand there. */
	tags(): string[];
}

const MOST_TAGS_OFFERED = 5;

/** A combobox with a list below it (ARIA Authoring Practices, editable combobox with list autocomplete). */
export function createTagField(document: Document, label: string, known: readonly string[]): TagField {
	const make = makerIn(document);
	const input = make('input', '');
	const list = make('ul', 'offered');
	list.id = 'offered';
	list.setAttribute('role', 'listbox');
	list.ariaLabel = label;
	list.hidden = true;
	input.type = 'text';
	input.autocomplete = 'off';
	input.dir = 'auto';
	input.setAttribute('role', 'combobox');
	input.setAttribute('aria-controls', list.id);
	input.setAttribute('aria-autocomplete', 'list');
	input.ariaExpanded = 'false';
	let chosen = -1;

	const typed = () => splitTags(input.value);
	const options = () => [...list.children] as HTMLElement[];
	const choose = (index: number) => {
		chosen = index;
		for (const [i, option] of options().entries()) option.ariaSelected = String(i === index);
		const id = options()[index]?.id;
		if (id) input.setAttribute('aria-activedescendant', id);
		else input.removeAttribute('aria-activedescendant');
	};
	const offer = () => {
		const own = typed();
		const offered = offeredTags(known, own.slice(0, -1), own.at(-1) ?? '');
		list.replaceChildren(
			...offered.map((tag, i) => {
				const option = make('li', '', tag);
				option.id = `tag-${i}`;
				option.dir = 'auto';
				option.setAttribute('role', 'option');
				// Before the field loses the focus.
				option.addEventListener('pointerdown', (event) => {
					event.preventDefault();
					if (event.isTrusted) take(tag);
				});
				return option;
			}),
		);
		list.hidden = offered.length === 0;
		input.ariaExpanded = String(!list.hidden);
		choose(-1);
	};
	const take = (tag: string) => {
		input.value = `${[...typed().slice(0, -1), tag].join(', ')}, `;
		offer();
	};
	const close = () => {
		list.replaceChildren();
		list.hidden = true;
		input.ariaExpanded = 'false';
		choose(-1);
	};
	input.addEventListener('input', offer);
	input.addEventListener('blur', close);
	input.addEventListener('keydown', (event) => {
		if (!event.isTrusted || event.isComposing || list.hidden) return;
		const count = list.children.length;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		const taken = options()[chosen]?.textContent;
		if (step) choose(chosen < 0 && step < 0 ? count - 1 : (chosen + step + count) % count);
		else if (event.key === 'Enter' && taken) take(taken);
		else if (event.key === 'Escape') close();
		else return;
		event.preventDefault();
		event.stopPropagation();
	});
	const field = make('label', '', make('span', 'quiet', label), input);
	return { elements: [field, list], input, tags: () => readTags(input.value) };
}

/** Tags that begin as what is typed, then those in which it stands elsewhere; none that is there already. */
export function offeredTags(known: readonly string[], others: readonly string[], typed: string): string[] {
	const wanted = foldTag(typed);
	if (wanted === '') return [];
	const there = new Set([...others.map(foldTag), wanted]);
	const left = known.filter((tag) => !there.has(foldTag(tag)));
	const begins = left.filter((tag) => foldTag(tag).startsWith(wanted));
	const holds = left.filter((tag) => !begins.includes(tag) && foldTag(tag).includes(wanted));
	return [...begins, ...holds].slice(0, MOST_TAGS_OFFERED);
}
