import { useEffect, useRef, useState } from 'preact/hooks';
import { allTags } from '../../clippings/store/on-page';
import { readTags, tidyTags } from '../../text/tags';
import { t } from '../i18n';
import { TagList } from './tag-list';
import { suggestTags } from './tag-suggestions';

interface Props {
	/** Unique on the page. */
	id: string;
	tags: readonly string[];
	change: (tags: string[]) => void;
}

/**
 * Tags with completion: a combobox with a list (WAI-ARIA Authoring Practices, "Combobox with list autocomplete").
 * Arrows go through the list, Enter takes from it or what was typed, a comma ends a tag, Backspace in the empty field
 * takes the last one off, several can be pasted, and what was typed is kept when the field is left.
 */
export function TagField({ id, tags, change }: Props) {
	const [typed, setTyped] = useState('');
	const [open, setOpen] = useState(false);
	const [active, setActive] = useState(-1);
	const [known, setKnown] = useState<readonly string[]>([]);
	const [said, setSaid] = useState('');
	const input = useRef<HTMLInputElement>(null);
	const root = useRef<HTMLDivElement>(null);
	const options = open ? suggestTags(known, typed, tags) : [];
	const chosen = options[active];

	useEffect(() => {
		if (active >= 0) root.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
	}, [active]);

	const close = () => {
		setOpen(false);
		setActive(-1);
	};
	const write = (text: string) => {
		setTyped(text);
		setActive(-1);
		setOpen(text.trim() !== '');
	};
	const add = (more: readonly string[]) => {
		const next = tidyTags([...tags, ...more]);
		if (next.length > tags.length) {
			setSaid(t('tagsAdded', next.slice(tags.length).join(', ')));
			change(next);
		}
		setTyped('');
		close();
	};
	const remove = (tag: string, at: number) => {
		const next = tags.filter((other) => other !== tag);
		setSaid(t('tagRemoved', tag));
		change(next);
		// The button is gone with its tag: the next one takes its place, or the field.
		requestAnimationFrame(() => {
			const buttons = root.current?.querySelectorAll<HTMLElement>('.tag-remove');
			(at < next.length ? buttons?.[at] : input.current)?.focus();
		});
	};
	const onInput = (text: string) => {
		const ends = /[,;\n\t，、；،؛]/.test(text);
		if (ends) add(readTags(text));
		else write(text);
	};
	const onPaste = (event: ClipboardEvent) => {
		const pasted = readTags(event.clipboardData?.getData('text/plain') ?? '');
		// One tag is pasted as any text is; several would lose the line breaks between them.
		if (pasted.length < 2) return;
		event.preventDefault();
		add([...readTags(typed), ...pasted]);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
		const last = tags.at(-1);
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			const shown = open ? options : suggestTags(known, typed, tags);
			if (shown.length === 0) return;
			setOpen(true);
			setActive(step(active, shown.length, event.key === 'ArrowDown' ? 1 : -1));
		} else if (event.key === 'Enter') add(chosen === undefined ? readTags(typed) : [chosen]);
		else if (event.key === 'Escape' && (open || typed !== '')) {
			if (!open) setTyped('');
			close();
		} else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last, tags.length);
		else return;
		event.preventDefault();
		event.stopPropagation();
	};

	return (
		<div class="field tag-field" ref={root}>
			<label for={`${id}-tags`}>{t('tagsLabel')}</label>
			<TagList tags={tags} remove={remove} />
			<div class="combobox">
				<input
					ref={input}
					id={`${id}-tags`}
					type="text"
					role="combobox"
					dir="auto"
					autocomplete="off"
					autocapitalize="off"
					aria-autocomplete="list"
					aria-expanded={options.length > 0}
					aria-controls={`${id}-options`}
					aria-activedescendant={chosen === undefined ? undefined : `${id}-option-${active}`}
					aria-describedby={`${id}-tags-hint`}
					value={typed}
					onFocus={() => void allTags().then(setKnown, () => undefined)}
					onInput={({ currentTarget }) => onInput(currentTarget.value)}
					onPaste={onPaste}
					onKeyDown={onKeyDown}
					onBlur={() => add(readTags(typed))}
				/>
				<div id={`${id}-options`} role="listbox" aria-label={t('tagSuggestions')} hidden={options.length === 0}>
					{options.map((tag, at) => (
						// biome-ignore lint/a11y/useFocusableInteractive: as above.
						// biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
						<div
							key={tag}
							id={`${id}-option-${at}`}
							role="option"
							aria-selected={at === active}
							dir="auto"
							// The field must not lose the focus, and what was typed with it.
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => add([tag])}
						>
							{tag}
						</div>
					))}
				</div>
			</div>
			<p id={`${id}-tags-hint`} class="quiet">
				{t('tagsHint')}
			</p>
			<p class="visually-hidden" role="status">
				{said}
			</p>
		</div>
	);
}

/** One option on; before the first and after the last stands the field itself. */
function step(active: number, count: number, by: 1 | -1): number {
	const next = active + by;
	return next >= count ? -1 : next < -1 ? count - 1 : next;
}
