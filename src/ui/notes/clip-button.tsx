import { useRef, useState } from 'preact/hooks';
import type { ClipResult } from '../../messages/clips';
import { libraryAddress } from '../../messages/library-address';
import { t } from '../i18n';

interface Props {
	label: string;
	name: 'clip-note' | 'clip-article';
	/** Saves it, with `again` though the same words were saved before; what it rejects with is told as a store that refuses. */
	clip: (again?: true) => Promise<ClipResult>;
}

/** Saves something of the page as a clipping; says so, or why not, or asks where the same words were saved before. */
export function ClipButton({ label, name, clip }: Props) {
	const [result, setResult] = useState<ClipResult | null>(null);
	const button = useRef<HTMLButtonElement>(null);
	const save = async (again?: true) => {
		setResult(null);
		const refused = (): ClipResult => ({ id: null, failure: 'refused', words: t('storeRefused') });
		setResult(await clip(again).catch(refused));
	};
	return (
		<>
			<button type="button" class="text-button" ref={button} data-testid={name} onClick={() => void save()}>
				{label}
			</button>
			<p class="quiet clip-said" role="status">
				{result && (result.id === null ? result.words : t('clipped'))}
			</p>
			{result && 'earlier' in result && (
				<p class="clip-said clip-earlier">
					<a href={libraryAddress(result.earlier)} target="_blank" rel="noreferrer">
						{t('clipOpenEarlier')}
					</a>{' '}
					<button
						type="button"
						class="text-button"
						onClick={() => {
							// The button goes with the question.
							button.current?.focus();
							void save(true);
						}}
					>
						{t('clipAgain')}
					</button>
				</p>
			)}
		</>
	);
}
