import { useEffect, useState } from 'preact/hooks';

/** The reader may still be typing; the estimator takes a moment for each look. */
const PAUSE_MS = 300;

export interface Judgement {
	isGood: boolean;
	/** How many guesses find the passphrase, and how many are asked for. */
	guesses: number;
	least: number;
}

/** What a passphrase is worth; null until that is known. The estimator and its lists of words are loaded for it. */
export function useJudgement(passphrase: string): Judgement | null {
	const [judged, setJudged] = useState<{ passphrase: string; judgement: Judgement } | null>(null);
	useEffect(() => {
		if (passphrase === '') return;
		let isPast = false;
		const timer = setTimeout(async () => {
			const { guessesLog10, LEAST_GUESSES_LOG10 } = await import('../../../sync/strength/judge-passphrase');
			if (isPast) return;
			const log10 = guessesLog10(passphrase);
			const judgement = {
				isGood: log10 >= LEAST_GUESSES_LOG10,
				guesses: 10 ** Math.floor(log10),
				least: 10 ** LEAST_GUESSES_LOG10,
			};
			setJudged({ passphrase, judgement });
		}, PAUSE_MS);
		return () => {
			isPast = true;
			clearTimeout(timer);
		};
	}, [passphrase]);
	return judged?.passphrase === passphrase ? judged.judgement : null;
}
