import type { ClippingState } from '../../messages/clips';
import type { Piece, PieceRole } from '../../notes/note';
import { areUnspaced } from '../../text/writing';
import { t } from '../i18n';
import { Pieces } from '../notes/pieces';

type TextChange = NonNullable<ClippingState['difference']>[number];

const role: Record<TextChange['op'], PieceRole> = { same: 'plain', removed: 'left-out', added: 'added' };

/** The pieces of a difference, with the white space between them that words need. */
export function piecesOf(changes: readonly TextChange[]): Piece[] {
	return changes.map(({ op, text }, at) => {
		const next = changes[at + 1]?.text ?? '';
		const spaced = next !== '' && !areUnspaced(text, next);
		return { role: role[op], text: spaced ? `${text} ` : text };
	});
}

/** A clipped passage and what now stands in its place, word by word: legible without colour, and said to a screen reader. */
export function Difference({ changes, language }: { changes: readonly TextChange[]; language: string | null }) {
	return (
		<div class="difference" data-testid="difference">
			<p class="difference-words" dir="auto" {...(language ? { lang: language } : {})}>
				<Pieces
					pieces={piecesOf(changes)}
					said={{ 'left-out': 'differenceThenHidden', added: 'differenceNowHidden' }}
				/>
			</p>
			{/* A screen reader hears the meaning at the words themselves. */}
			<p class="legend" aria-hidden="true">
				<span>
					<Pieces pieces={[{ role: 'left-out', text: t('legendBracketSample') }]} /> {t('differenceThen')}
				</span>
				<span>
					<Pieces pieces={[{ role: 'added', text: t('legendItalicSample') }]} /> {t('differenceNow')}
				</span>
			</p>
		</div>
	);
}
