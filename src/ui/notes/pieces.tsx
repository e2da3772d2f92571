import type { Piece } from '../../notes/note';
import { catalogueLanguage, t } from '../i18n';
import { joinRuns } from './runs';

/**
 * Words with what the page kept, left out and added. The difference is told by weight, brackets and slant, and to a
 * screen reader in words; never by colour.
 */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
	return (
		<>
			{joinRuns(pieces).map(({ before, text, after, role }, at) => (
				// Runs have no identity of their own and never move.
				<span key={at}>
					{before}
					<Run text={text} role={role} />
					{after}
				</span>
			))}
		</>
	);
}

function Run({ text, role }: Piece) {
	if (role === 'plain' || text === '') return <>{text}</>;
	if (role === 'kept') return <b class="kept">{text}</b>;
	const leftOut = role === 'left-out';
	return (
		<span class={role}>
			<span class="visually-hidden" lang={catalogueLanguage()}>
				({t(leftOut ? 'leftOutHidden' : 'addedHidden')}{' '}
			</span>
			{leftOut && <span aria-hidden="true">‹</span>}
			<span class="words">{text}</span>
			{leftOut && <span aria-hidden="true">›</span>}
			<span class="visually-hidden">)</span>
		</span>
	);
}
