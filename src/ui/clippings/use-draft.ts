import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { watchClipping } from '../../clippings/store/announce';
import { getClipping } from '../../clippings/store/clippings';
import { editedOf, editOrRevive } from '../../clippings/store/edit';
import { send } from '../../messages/send';
import { createDraft, type Draft, type DraftState } from './draft';

/** An edit of a clipping for as long as the component is shown: stored after pauses, when it goes, and when its page closes. */
export function useDraft(clipping: Clipping): { draft: Draft; state: DraftState } {
	const { id } = clipping;
	const [, draw] = useState<DraftState>();
	const draft = useMemo(
		() =>
			createDraft(
				editedOf(clipping),
				{
					save: (base, next) => editOrRevive(clipping, base, next),
					load: async () => {
						const stored = await getClipping(id);
						return stored ? editedOf(stored) : null;
					},
				},
				draw,
			),
		[id],
	);
	useEffect(() => {
		const stop = new AbortController();
		const { signal } = stop;
		const saveHidden = () => void (document.visibilityState === 'hidden' && draft.save());
		// What a page that closes begins to store may never be done, so the background is asked as well.
		const leave = () => {
			const open = draft.unsaved();
			if (open) void send('finishEdit', { id, ...open }).catch(() => undefined);
			void draft.save();
		};
		watchClipping(id, () => void draft.refresh(), signal);
		document.addEventListener('visibilitychange', saveHidden, { signal });
		window.addEventListener('pagehide', leave, { signal });
		return () => {
			stop.abort();
			void draft.save();
		};
	}, [draft, id]);
	return { draft, state: draft.state() };
}
