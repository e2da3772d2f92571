import { useState } from 'preact/hooks';
import { COLOURS, LIMITS } from '../../../clippings/model';
import { colourLabel } from '../../../i18n/colour-labels';
import { plural, t } from '../../i18n';
import type { Action } from '../core/action';

interface Props {
	/** How many clippings are chosen. */
	count: number;
	/** Tags that are in use, to complete from. */
	tags: () => readonly string[];
	/** Tags of those that are chosen, which can be taken off. */
	chosenTags: () => readonly string[];
	isBusy: boolean;
	run: (action: Action) => void;
	exportThem: () => void;
	clear: () => void;
}

/** What can be done to the clippings that are chosen. */
export function BulkBar({ count, tags, chosenTags, isBusy, run, exportThem, clear }: Props) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are mostly buttons.
		<div class="bulk" role="group" aria-label={t('bulkTitle')} data-testid="bulk">
			<strong class="bulk-count" role="status">
				{t('bulkChosen', plural('libraryCount', count))}
			</strong>
			<TagForm tags={tags} chosenTags={chosenTags} isBusy={isBusy} run={run} />
			<div class="swatches">
				{COLOURS.map((colour) => (
					<button
						key={colour}
						type="button"
						class="swatch-button"
						data-colour={colour}
						title={t(colourLabel[colour])}
						aria-label={t('bulkColour', t(colourLabel[colour]))}
						disabled={isBusy}
						onClick={() => run({ kind: 'colour', colour })}
					/>
				))}
			</div>
			<div class="bulk-buttons">
				<button type="button" class="text-button" onClick={exportThem}>
					{t('libraryExport')}
				</button>
				<button
					type="button"
					class="text-button"
					data-testid="bulk-delete"
					disabled={isBusy}
					onClick={() => run({ kind: 'delete' })}
				>
					{t('deleteClipping')}
				</button>
				<button type="button" class="text-button" onClick={clear}>
					{t('bulkClear')}
				</button>
			</div>
		</div>
	);
}

function TagForm({ tags, chosenTags, isBusy, run }: Pick<Props, 'tags' | 'chosenTags' | 'isBusy' | 'run'>) {
	const [typed, setTyped] = useState('');
	const [known, setKnown] = useState<readonly string[]>([]);
	const tag = typed.trim().replace(/^#/, '');
	const does = (kind: 'tag' | 'untag') => {
		if (tag === '') return;
		run({ kind, tag });
		setTyped('');
	};
	return (
		<form
			class="bulk-tag"
			onSubmit={(event) => {
				event.preventDefault();
				does('tag');
			}}
		>
			<input
				class="input"
				data-testid="bulk-tag"
				list="bulk-tags"
				autocomplete="off"
				maxLength={LIMITS.tag}
				aria-label={t('bulkTag')}
				placeholder={t('bulkTag')}
				dir="auto"
				value={typed}
				onFocus={() => setKnown(tags())}
				onInput={({ currentTarget }) => setTyped(currentTarget.value)}
			/>
			<datalist id="bulk-tags">
				{known.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
			<button type="submit" class="button" disabled={isBusy || tag === ''}>
				{t('bulkAddTag')}
			</button>
			<button
				type="button"
				class="button"
				disabled={isBusy || !(tag !== '' && chosenTags().includes(tag))}
				onClick={() => does('untag')}
			>
				{t('bulkRemoveTag')}
			</button>
		</form>
	);
}
