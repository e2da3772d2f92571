import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { watchClippings } from '../../../clippings/store/announce';
import { keepForGood } from '../../../clippings/store/persist';
import { countAll } from '../../../clippings/store/replace-clippings';
import { storeErrorText } from '../../clippings/store-errors';
import { plural, t, uiLanguage } from '../../i18n';

type Facts = { clippings: number; texts: number; megabytes: number; isSafe: boolean } | { problem: string };

/** How many clippings are kept, what room they take, and whether the browser may clear them away. */
export function Storage() {
	const [facts, setFacts] = useState<Facts | null>(null);
	const [isRefused, setRefused] = useState(false);
	useEffect(() => {
		const left = new AbortController();
		const look = () =>
			void readFacts().then((now) => {
				if (!left.signal.aborted) setFacts(now);
			});
		look();
		watchClippings(look, left.signal);
		return () => left.abort();
	}, []);
	const ask = async () => {
		setRefused(!(await keepForGood()));
		setFacts(await readFacts());
	};
	if (facts === null) return null;
	if ('problem' in facts)
		return (
			<p class="problem" role="alert" data-testid="storage">
				{facts.problem}
			</p>
		);
	const { clippings, texts, megabytes, isSafe } = facts;
	const size = new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 1 }).format(megabytes);
	return (
		<div class="action" data-testid="storage">
			<p>
				{t('storageHolds', plural('exchangeClippings', clippings), plural('exchangeTexts', texts), size)}{' '}
				{t(isSafe ? 'storageSafe' : 'storageUnsafe')}
			</p>
			<p class="quiet">{t('storageWhy')}</p>
			{!isSafe && clippings > 0 && (
				<button type="button" class="button" data-testid="storage-ask" onClick={() => void ask()}>
					{t('storageAsk')}
				</button>
			)}
			<p role="status">{isRefused && t('storageRefused')}</p>
		</div>
	);
}

async function readFacts(): Promise<Facts> {
	try {
		const [counts, { usage = 0 }, isSafe] = await Promise.all([countAll(), navigator.storage.estimate(), isKept()]);
		return { ...counts, megabytes: usage / 1_000_000, isSafe };
	} catch (error) {
		return { problem: storeErrorText(error) };
	}
}

/** Chrome and Edge evict nothing of an extension with `unlimitedStorage` and still call it not persisted; Firefox tells. */
async function isKept(): Promise<boolean> {
	if (await navigator.storage.persisted()) return true;
	const isFirefox = 'getBrowserInfo' in browser.runtime;
	return !isFirefox && (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }));
}
