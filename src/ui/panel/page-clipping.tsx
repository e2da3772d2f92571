import { useState } from 'preact/hooks';
import { send } from '../../messages/send';
import { ClippingCard } from '../clippings/clipping-card';
import { ClippingEditor } from '../clippings/clipping-editor';
import { CopyCitation } from '../clippings/copy-citation';
import { Difference } from '../clippings/difference';
import type { SyncDidLine as Line } from '../clippings/what-sync-did';
import { t } from '../i18n';
import { FindAgain } from './find-again';
import type { ClippingHere } from './use-page-clippings';

interface Props {
	tab: number;
	item: ClippingHere;
	remove: () => void;
	/** Draws what sync did to it; null while sync is off. */
	SyncDidLine: typeof Line | null;
}

/** One clipping of the page: its card, with the editor and what can be done. */
export function PageClipping({ tab, item, remove, SyncDidLine }: Props) {
	const { clipping, here } = item;
	const difference = here?.difference;
	const [open, setOpen] = useState<'editor' | 'difference' | null>(null);
	const [missing, setMissing] = useState(false);
	const toggle = (part: 'editor' | 'difference') => setOpen(open === part ? null : part);
	const find = async () =>
		setMissing(!(await send('findClipping', { tabId: tab, id: clipping.id, closest: false }).catch(() => false)));
	return (
		<ClippingCard clipping={clipping} {...(here ? { state: here.state } : {})} onPage edited={open === 'editor'}>
			{open !== 'editor' && SyncDidLine && <SyncDidLine id={clipping.id} decide={() => setOpen('editor')} />}
			<div class="actions">
				{here && here.state !== 'gone' && (
					<button type="button" class="text-button" data-testid="find-clipping" onClick={() => void find()}>
						{t('showOnPage')}
					</button>
				)}
				{difference && (
					<button
						type="button"
						class="text-button toggle"
						aria-expanded={open === 'difference'}
						data-testid="show-difference"
						onClick={() => toggle('difference')}
					>
						{t('showDifference')}
					</button>
				)}
				<button
					type="button"
					class="text-button toggle"
					aria-expanded={open === 'editor'}
					data-testid="edit-clipping"
					onClick={() => toggle('editor')}
				>
					{t('editClipping')}
				</button>
				<CopyCitation clipping={clipping} />
				<button type="button" class="text-button" data-testid="delete-clipping" onClick={remove}>
					{t('deleteClipping')}
				</button>
			</div>
			<p class="quiet" role="status">
				{missing && t('markGone')}
			</p>
			{here?.state === 'gone' && <FindAgain tab={tab} former={clipping} />}
			{open === 'difference' && difference && <Difference changes={difference} language={clipping.page.language} />}
			{open === 'editor' && <ClippingEditor clipping={clipping} />}
		</ClippingCard>
	);
}
