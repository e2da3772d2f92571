import { useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { settleHistory } from '../../clippings/store/history';
import { t } from '../i18n';
import { useUnsettled, WhatSyncDid } from './what-sync-did';

interface Props {
	clipping: Clipping;
	/** Puts a version into the editor, which stores it. */
	keep: (comment: string) => void;
}

/** A quiet mark that sync merged a comment or brought a clipping back, with the versions as they were, for 90 days. */
export function MergedMark({ clipping: { id }, keep }: Props) {
	const entry = useUnsettled(id);
	const [isOpen, setOpen] = useState(false);
	if (!entry) return null;
	const decide = (comment?: string) => {
		if (comment !== undefined) keep(comment);
		setOpen(false);
		void settleHistory(entry.key).catch(() => undefined);
	};
	return (
		<div class="merged" data-testid="merged" data-kind={entry.kind}>
			<p>
				<WhatSyncDid entry={entry} />
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
