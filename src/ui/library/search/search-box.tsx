import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QueryProblem } from '../../../clippings/search/query';
import { plural, t } from '../../i18n';
import type { Counts } from '../core/counts';
import { accept, type Suggestion, suggest } from '../core/suggest';
import { fieldText } from './field-labels';
import { Problems } from './problems';
import { SearchHelp } from './search-help';

interface Props {
	input: RefObject<HTMLInputElement | null>;
	query: string;
	problems: readonly QueryProblem[];
	/** Tags and outlets to suggest; counted when they are first needed. */
	counts: () => Counts;
	change: (query: string) => void;
	/** Goes on to the list. */
	leave: () => void;
}

/** The search field: a combobox that suggests fields, tags and outlets (WAI-ARIA APG, list autocomplete). */
export function SearchBox({ input, query, problems, counts, change, leave }: Props) {
	const id = useId();
	const [caret, setCaret] = useState<number | null>(null);
	const [active, setActive] = useState(-1);
	const [isHelping, setHelping] = useState(false);
	/** Where the caret belongs once what was put in is drawn. */
	const goTo = useRef<number | null>(null);
	const offered = useMemo(() => (caret === null ? [] : suggest(query, caret, counts())), [query, caret, counts]);
	const isOpen = offered.length > 0;

	useLayoutEffect(() => {
		if (goTo.current === null) return;
		input.current?.focus();
		input.current?.setSelectionRange(goTo.current, goTo.current);
		goTo.current = null;
	});

	const close = () => {
		setCaret(null);
		setActive(-1);
	};
	const put = (next: { query: string; caret: number }, isGoingOn: boolean) => {
		goTo.current = next.caret;
		change(next.query);
		setActive(-1);
		setCaret(isGoingOn ? next.caret : null);
	};
	const take = (suggestion: Suggestion) =>
		put(accept(query, caret ?? query.length, suggestion), suggestion.field !== null && suggestion.field !== 'orphan');

	const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
		const act = keyAction(event);
		if (!act) return;
		event.preventDefault();
		act();
	};
	const keyAction = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | null => {
		const chosen = offered[active];
		if (ctrlKey || metaKey || altKey) return null;
		if (key === 'Escape') return isOpen ? close : query !== '' ? () => put({ query: '', caret: 0 }, false) : null;
		if (key === 'ArrowDown') return isOpen ? () => setActive((active + 1) % offered.length) : leave;
		if (key === 'ArrowUp' && isOpen) return () => setActive(active <= 0 ? offered.length - 1 : active - 1);
		if (key === 'Enter') return chosen ? () => take(chosen) : leave;
		if (key === 'Tab' && chosen) return () => take(chosen);
		return null;
	};

	return (
		<search class="search">
			<div class="search-field">
				<input
					ref={input}
					type="search"
					class="input"
					data-testid="search"
					// biome-ignore lint/a11y/noRedundantRoles: a search field is no combobox without a list of the browser's.
					role="combobox"
					list={undefined}
					autocomplete="off"
					autocapitalize="off"
					spellcheck={false}
					dir="auto"
					aria-label={t('searchLabel')}
					aria-keyshortcuts="/"
					placeholder={t('searchLabel')}
					aria-autocomplete="list"
					aria-expanded={isOpen}
					aria-controls={`${id}-list`}
					aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
					aria-describedby={`${id}-problems`}
					value={query}
					onInput={({ currentTarget }) => {
						change(currentTarget.value);
						setCaret(currentTarget.selectionStart);
						setActive(-1);
					}}
					onKeyDown={onKeyDown}
					onBlur={close}
				/>
				<button
					type="button"
					class="text-button search-help-button"
					data-testid="search-help"
					aria-expanded={isHelping}
					aria-controls={`${id}-help`}
					onClick={() => setHelping(!isHelping)}
				>
					{t('searchHelp')}
				</button>
				<div id={`${id}-list`} role="listbox" aria-label={t('searchSuggestions')} class="suggestions" hidden={!isOpen}>
					{offered.map((suggestion, at) => (
						// biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at these.
						<div
							key={suggestion.part}
							id={`${id}-${at}`}
							role="option"
							aria-selected={at === active}
							class="suggestion"
							// Pressed, not clicked: the field would lose the focus, and the list close, before a click.
							onMouseDown={(event) => {
								event.preventDefault();
								take(suggestion);
							}}
						>
							<bdi class="suggestion-part">{suggestion.part}</bdi>
							<span class="quiet">
								{suggestion.field !== null && t(fieldText[suggestion.field])}
								{suggestion.count !== null && plural('libraryCount', suggestion.count)}
							</span>
						</div>
					))}
				</div>
			</div>
			<Problems id={`${id}-problems`} problems={problems} />
			<div id={`${id}-help`} hidden={!isHelping}>
				{isHelping && (
					<SearchHelp
						insert={(part) => {
							const before = query.trim() === '' ? '' : `${query.trimEnd()} `;
							put({ query: before + part, caret: before.length + part.length }, true);
						}}
					/>
				)}
			</div>
		</search>
	);
}
