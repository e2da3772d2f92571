import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n';
import { useSync } from '../../sync/use-sync';
import { Section } from '../section';

/** Sync. What it needs beyond its title is loaded when it is on or to be set up. */
export function SyncSection() {
	const now = useSync();
	const [wanted, setWanted] = useState(false);
	// Once set-up has begun it stays until it is over, also where the storage is chosen already.
	const Parts = useParts(now.on === true || wanted);
	return (
		<Section name="sync" text={t('syncText')}>
			{now.on === false && !wanted && (
				<>
					<ul class="plain">
						<li>{t('syncOffEncrypted')}</li>
						<li>{t('syncOffOwn')}</li>
						<li>{t('syncOffSeen')}</li>
					</ul>
					<div class="action">
						<button type="button" class="button" data-testid="sync-set-up" onClick={() => setWanted(true)}>
							{t('syncSetUp')}
						</button>
					</div>
				</>
			)}
			{Parts && now.on !== null && (now.on || wanted) && (
				<Parts now={now} isFirst={wanted} left={() => setWanted(false)} />
			)}
		</Section>
	);
}

type Parts = typeof import('./sync-parts')['SyncParts'] extends ComponentType<infer P> ? ComponentType<P> : never;

function useParts(isWanted: boolean): Parts | null {
	const [parts, setParts] = useState<{ view: Parts } | null>(null);
	useEffect(() => {
		if (isWanted && !parts) void import('./sync-parts').then(({ SyncParts }) => setParts({ view: SyncParts }));
	}, [isWanted]);
	return parts?.view ?? null;
}
