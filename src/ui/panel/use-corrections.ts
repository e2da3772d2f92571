import { useEffect, useState } from 'preact/hooks';
import type { Corrections } from '../../memory/seen';
import { send } from '../../messages/send';

/** What was corrected of what the reader has seen. */
export interface CorrectionsState extends Corrections {
	/** The reader has read what is pending. */
	dismiss: () => void;
}

const NONE: Corrections = { pending: [], told: [] };

/** Asks for corrections when the panel opens; packs do not change under an open one. */
export function useCorrections(): CorrectionsState {
	const [corrections, setCorrections] = useState(NONE);
	useEffect(() => {
		send('corrections', null).then(setCorrections, () => setCorrections(NONE));
	}, []);
	const dismiss = () => {
		setCorrections(({ pending, told }) => ({ pending: [], told: [...pending, ...told] }));
		// What could not be kept is told again with the next panel.
		send('dismissCorrections', null).catch(() => undefined);
	};
	return { ...corrections, dismiss };
}
