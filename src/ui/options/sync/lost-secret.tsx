import { t } from '../../i18n';

/** What to do for whoever has lost what opens the vault, step by step: nobody can restore it, but nothing here needs it. */
export function LostSecret({ isLocked = false }: { isLocked?: boolean }) {
	return (
		<details class="more" data-testid="sync-lost">
			<summary>{t('syncLost')}</summary>
			<p>{t('syncLostText')}</p>
			<ol class="steps">
				<li>
					{t('syncLostLeave')}{' '}
					<button type="button" class="text-button" data-testid="sync-lost-leave" onClick={goToEnd}>
						{t('syncEnd')}
					</button>
				</li>
				<li>{t('syncLostBegin')}</li>
				<li>{t('syncLostOthers')}</li>
			</ol>
			{isLocked && <p>{t('syncLostLocked')}</p>}
		</details>
	);
}

function goToEnd(): void {
	const leave = document.querySelector<HTMLElement>('[data-testid="sync-leave"]');
	leave?.scrollIntoView({ block: 'center' });
	leave?.focus();
}
