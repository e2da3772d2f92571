import { useLayoutEffect, useRef } from 'preact/hooks';
import { movedOffset } from '../../clippings/merge-text';
import { LIMITS } from '../../clippings/model';
import { t } from '../i18n';

interface Props {
	/** Unique on the page. */
	id: string;
	text: string;
	change: (text: string) => void;
	/** Whether a word is being composed (in Chinese, say), during which the field must not be touched. */
	composing: (now: boolean) => void;
	leave: () => void;
}

/** The comment as it is typed, in a field that grows with it. Text from elsewhere comes in around the caret. */
export function CommentField({ id, text, change, composing, leave }: Props) {
	const area = useRef<HTMLTextAreaElement>(null);
	// The field keeps its own text: a value set by a drawing in between would move the caret to the end.
	useLayoutEffect(() => {
		if (area.current && area.current.value !== text) replaceText(area.current, text);
	}, [text]);
	return (
		<div class="field">
			<label for={`${id}-comment`}>{t('commentLabel')}</label>
			{/* The copy behind the field is as high as its text, and the field with it. */}
			<div class="grows" data-text={text}>
				<textarea
					ref={area}
					id={`${id}-comment`}
					rows={2}
					dir="auto"
					maxLength={LIMITS.comment}
					aria-describedby={`${id}-hint`}
					onInput={({ currentTarget }) => change(currentTarget.value)}
					onCompositionStart={() => composing(true)}
					onCompositionEnd={() => composing(false)}
					onBlur={leave}
				/>
			</div>
			<p id={`${id}-hint`} class="quiet">
				{t('commentHint')}
			</p>
		</div>
	);
}

function replaceText(area: HTMLTextAreaElement, text: string): void {
	const { value, selectionStart, selectionEnd, selectionDirection, scrollTop } = area;
	const [start, end] = [selectionStart, selectionEnd].map((offset) => movedOffset(value, text, offset));
	area.value = text;
	area.setSelectionRange(start ?? 0, end ?? 0, selectionDirection);
	area.scrollTop = scrollTop;
}
