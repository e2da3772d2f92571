import type { MatchKind } from '../../matching/match';
import type { Note } from '../../notes/note';
import { type MessageKey, t } from '../i18n';

const kinds: { kind: MatchKind; label: MessageKey }[] = [
	{ kind: 'quote', label: 'filterQuote' },
	{ kind: 'document', label: 'filterDocument' },
	{ kind: 'claim', label: 'filterClaim' },
	{ kind: 'outlet', label: 'filterOutlet' },
];

interface Props {
	notes: readonly Note[];
	/** The kinds to show alone; none of them stands for all. */
	chosen: readonly MatchKind[];
	choose: (kinds: MatchKind[]) => void;
}

/** A button for each kind of note on the page, with its count; nothing where there is one kind alone. */
export function KindFilter({ notes, chosen, choose }: Props) {
	const present = kinds.filter(({ kind }) => notes.some((note) => note.kind === kind));
	if (present.length < 2) return null;
	const toggle = (kind: MatchKind) =>
		choose(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
	return (
		<fieldset class="filter" data-testid="filter">
			<legend class="visually-hidden">{t('filterLabel')}</legend>
			{present.map(({ kind, label }) => (
				<button
					key={kind}
					type="button"
					class="chip"
					aria-pressed={chosen.includes(kind)}
					data-kind={kind}
					onClick={() => toggle(kind)}
				>
					{t(label)} <span class="chip-count">{notes.filter((note) => note.kind === kind).length}</span>
				</button>
			))}
		</fieldset>
	);
}
