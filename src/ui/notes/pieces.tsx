import type { Piece } from '../../notes/note';
import { catalogueLanguage, type MessageKey, t } from '../i18n';
import { joinRuns } from './runs';

/** What a screen reader hears before words that the page left out, and before words of its own. */
type Said = Record<'left-out' | 'added', MessageKey>;

const SAID: Said = { 'left-out': 'leftOutHidden', added: 'addedHidden' };

/**
 * Words with what the page kept, left out and added. The difference is told by weight, brackets and slant, and to a
 * screen reader in words; never by colour.
 */
export function Pieces({ pieces, said = SAID }: { pieces: readonly Piece[]; said?: Said }) {
	return (
		<>
			{joinRuns(pieces).map(({ before, text, after, role }, at) => (
				// Runs have no identity of their own and never move.
				<span key={at}>
					{before}
					<Run text={text} role={role} said={said} />
					{after}
				</span>
			))}
		</>
	);
}

function Run({ text, role, said }: Piece & { said: Said }) {
	if (role === 'plain' || text === '') return <>{text}</>;
	if (role === 'kept') return <b class="kept">{text}</b>;
	const leftOut = role === 'left-out';
	return (
		<span class={role}>
			<span class="visually-hidden" lang={catalogueLanguage()}>
				({t(said[role])}{' '}
			</span>
			{leftOut && <span aria-hidden="true">‹</span>}
			<span class="words">{text}</span>
			{leftOut && <span aria-hidden="true">›</span>}
			<span class="visually-hidden">)</span>
		</span>
	);
}
