import { useState } from 'preact/hooks';
import { t } from '../../i18n';

/** A recovery code in its groups, to be copied or printed. */
export function RecoveryCode({ code }: { code: string }) {
	const [told, setTold] = useState<boolean | null>(null);
	const copy = () =>
		navigator.clipboard.writeText(code).then(
			() => setTold(true),
			() => setTold(false),
		);
	return (
		<div class="recovery">
			<p class="recovery-title">{t('syncCodeTitle')}</p>
			<p class="recovery-code" dir="ltr" data-testid="recovery-code">
				{code.split('-').map((group, at) => (
					<code key={group + String(at)}>{group}</code>
				))}
			</p>
			<div class="row">
				<button type="button" class="button" onClick={() => void copy()}>
					{t('syncCopy')}
				</button>
				<button type="button" class="button" onClick={() => print()}>
					{t('syncPrint')}
				</button>
				<span class="quiet" role="status">
					{told !== null && t(told ? 'copied' : 'copyRefused')}
				</span>
			</div>
		</div>
	);
}
