import type { Piece, PieceRole } from '../../notes/note';
import { catalogueLanguage, type MessageKey, t } from '../i18n';
import { Pieces } from './pieces';

const lines: { role: PieceRole; sample: MessageKey; meaning: MessageKey }[] = [
	{ role: 'kept', sample: 'legendBoldSample', meaning: 'legendKept' },
	{ role: 'left-out', sample: 'legendBracketSample', meaning: 'legendLeftOut' },
	{ role: 'added', sample: 'legendItalicSample', meaning: 'legendAdded' },
];

/** Says in words what the typography of `pieces` means; nothing where all of it is plain. */
export function Legend({ pieces }: { pieces: readonly Piece[] }) {
	const used = lines.filter(({ role }) => pieces.some((piece) => piece.role === role));
	if (used.length === 0) return null;
	return (
		// A screen reader hears the meaning at the words themselves.
		<p class="legend" aria-hidden="true" lang={catalogueLanguage()}>
			{used.map(({ role, sample, meaning }) => (
				<span key={role} class="legend-line">
					<Pieces pieces={[{ role, text: t(sample) }]} /> {t(meaning)}
				</span>
			))}
		</p>
	);
}
