import { useEffect, useState } from 'preact/hooks';
import { watchClipping } from '../../clippings/store/announce';
import { type History, historyOf } from '../../clippings/store/history';
import { t } from '../i18n';
import { Ago } from '../sync/time';

/** What sync last did to a clipping that the reader has not decided on; null where there is nothing, or it cannot be read. */
export function useUnsettled(id: string): History | null {
	const [entry, setEntry] = useState<History | null>(null);
	useEffect(() => {
		const stop = new AbortController();
		const look = () =>
			void historyOf(id).then(
				(entries) => !stop.signal.aborted && setEntry(entries.find(({ settled }) => !settled) ?? null),
				() => undefined,
			);
		watchClipping(id, look, stop.signal);
		look();
		return () => stop.abort();
	}, [id]);
	return entry;
}

/** That it merged a comment, or brought a clipping back, with whom and when. */
export const WhatSyncDid = ({ entry: { kind, names, at } }: { entry: History }) => (
	<>
		{kind === 'merged'
			? t('mergedFrom', names.device ?? t('mergedOther'))
			: t('mergedRevived', names.by ?? t('mergedOther'))}{' '}
		<span class="quiet">
			<Ago at={at} />
		</span>
	</>
);

/** The same as one quiet line, which leads to where the reader decides. */
export function SyncDidLine({ id, decide }: { id: string; decide: () => void }) {
	const entry = useUnsettled(id);
	if (!entry) return null;
	return (
		<p class="quiet" data-testid="merged-line">
			<WhatSyncDid entry={entry} />{' '}
			<button type="button" class="text-button" onClick={decide}>
				{t(entry.kind === 'merged' ? 'mergedShow' : 'editClipping')}
			</button>
		</p>
	);
}
