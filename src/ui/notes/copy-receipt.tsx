import { useEffect, useRef, useState } from 'preact/hooks';
import type { Receipt } from '../../matching/match';
import { t } from '../i18n';

/** Copies a receipt as the command line replays it; where the clipboard refuses, shows it to be copied by hand. */
export function CopyReceipt({ receipt }: { receipt: Receipt }) {
	const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
	const area = useRef<HTMLTextAreaElement>(null);
	const json = JSON.stringify(receipt, null, 2);
	useEffect(() => {
		if (state === 'refused') area.current?.select();
	}, [state]);
	const copy = () =>
		navigator.clipboard.writeText(json).then(
			() => setState('copied'),
			() => setState('refused'),
		);
	return (
		<>
			<p class="copy-receipt">
				<button type="button" class="text-button" data-testid="copy-receipt" onClick={copy}>
					{t('copyReceipt')}
				</button>
				<span role="status">
					{state === 'copied' && t('copied')}
					{state === 'refused' && t('copyRefused')}
				</span>
			</p>
			{state === 'refused' && (
				<textarea
					ref={area}
					class="receipt-json"
					readOnly
					rows={8}
					dir="ltr"
					aria-label={t('receiptJson')}
					value={json}
				/>
			)}
		</>
	);
}
