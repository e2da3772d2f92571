import { useEffect, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { watchClipping } from '../../clippings/store/announce';
import { type History, historyOf, settleHistory } from '../../clippings/store/history';
import { t } from '../i18n';
import { Ago } from '../sync/time';

interface Props {
	clipping: Clipping;
	/** Puts a version into the editor, which stores it. */
	keep: (comment: string) => void;
}

/** A quiet mark that sync merged a comment or brought a clipping back, with the versions as they were, for 90 days. */
export function MergedMark({ clipping: { id }, keep }: Props) {
	const [entry, setEntry] = useState<History | null>(null);
	const [isOpen, setOpen] = useState(false);
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
	if (!entry) return null;
	const decide = (comment?: string) => {
		if (comment !== undefined) keep(comment);
		setOpen(false);
		void settleHistory(entry.key).catch(() => undefined);
	};
	const { names, at } = entry;
	return (
		<div class="merged" data-testid="merged" data-kind={entry.kind}>
			<p>
				{entry.kind === 'merged'
					? t('mergedFrom', names.device ?? t('mergedOther'))
					: t('mergedRevived', names.by ?? t('mergedOther'))}{' '}
				<span class="quiet">
					<Ago at={at} />
				</span>
			</p>
			<div class="actions">
				{entry.kind === 'merged' && (
					<button
						type="button"
						class="text-button toggle"
						aria-expanded={isOpen}
						data-testid="merged-versions"
						onClick={() => setOpen(!isOpen)}
					>
						{t('mergedShow')}
					</button>
				)}
				<button type="button" class="text-button" data-testid="merged-keep" onClick={() => decide()}>
					{t('mergedKeep')}
				</button>
			</div>
			{isOpen && entry.kind === 'merged' && (
				<>
					<Version title={t('mergedMine')} text={entry.mine} label={t('mergedKeepMine')} keep={decide} />
					<Version title={t('mergedTheirs')} text={entry.theirs} label={t('mergedKeepTheirs')} keep={decide} />
				</>
			)}
		</div>
	);
}

interface VersionProps {
	title: string;
	text: string;
	label: string;
	keep: (comment: string) => void;
}

function Version({ title, text, label, keep }: VersionProps) {
	return (
		<div>
			<p class="quiet">{title}</p>
			<p class="merged-version" dir="auto">
				{text}
			</p>
			<button type="button" class="text-button" onClick={() => keep(text)}>
				{label}
			</button>
		</div>
	);
}
