import type { Clipping } from '../../clippings/model';
import type { Edited } from '../../clippings/store/edit';
import { t } from '../i18n';
import { useWhenOn } from '../sync/use-when-on';
import { ColourField } from './colour-field';
import { CommentField } from './comment-field';
import { StoreProblem } from './store-errors';
import { TagField } from './tag-field';
import { useDraft } from './use-draft';

const loadMark = async () => (await import('./merged-mark')).MergedMark;

/**
 * Comment, tags and colour of a clipping, to be changed in place. What is changed stores itself; what another window
 * changes comes in while the reader types.
 */
export function ClippingEditor({ clipping }: { clipping: Clipping }) {
	const { draft, state } = useDraft(clipping);
	const MergedMark = useWhenOn(loadMark);
	const { comment, tags, colour } = state.now;
	// What is chosen in one go is stored at once, before a click elsewhere does anything to the clipping.
	const change = (chosen: Partial<Edited>) => {
		draft.edit(chosen);
		void draft.save();
	};
	const id = `edit-${clipping.id}`;
	return (
		<div class="clipping-editor" data-testid="clipping-editor" data-saving={state.saving}>
			<CommentField
				id={id}
				text={comment}
				change={(text) => draft.edit({ comment: text })}
				composing={draft.hold}
				leave={() => void draft.save()}
			/>
			{MergedMark && <MergedMark clipping={clipping} keep={(text) => change({ comment: text })} />}
			<TagField id={id} tags={tags} change={(next) => change({ tags: next })} />
			<ColourField id={id} colour={colour} change={(next) => change({ colour: next })} />
			<StoreProblem error={state.problem} again={() => void draft.save()} />
			<p class="quiet saving" role="status">
				{state.saving === 'saved' && t('saved')}
			</p>
		</div>
	);
}
