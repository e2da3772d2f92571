import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clipping, PageText } from '../../../clippings/model';
import { textOf } from '../../../clippings/store/clippings';
import { send } from '../../../messages/send';
import type { TextAnswer } from '../../../sync/api';
import { storeErrorText } from '../../clippings/store-errors';
import { t } from '../../i18n';
import { pieces } from '../core/excerpt';
import { findQuote } from '../core/find-quote';
import { longDay } from '../format-day';
import { noteArrival } from '../kept-texts';
import { MarkedText } from '../list/marked-text';
import { textAnswerText } from './text-answer';

/** The text as far as it is here, and what came of asking the storage for it; `null` while that is under way. */
type Shown = { text: PageText | undefined; answer?: TextAnswer | null } | { error: unknown };

/**
 * The article as it was when its text was kept, at the passage: read when the reader opens it, and fetched from the storage
 * where it is not on this device, or only an earlier one of the page.
 */
export function KeptText({ clipping }: { clipping: Clipping }) {
	const [shown, setShown] = useState<Shown | null>(null);
	const { page, id, created } = clipping;
	const read = async () => {
		try {
			const text = await textOf(page.url);
			if (text && text.read >= created) return setShown({ text });
			setShown({ text, answer: null });
			const answer = await send('fetchText', { id }).catch(() => FAILED);
			if (answer.outcome === 'here') noteArrival(page.url);
			setShown({ text: await textOf(page.url), answer });
		} catch (error) {
			setShown({ error });
		}
	};
	const text = shown && 'text' in shown ? shown.text : undefined;
	return (
		<details
			class="reading-part kept-text"
			data-testid="kept-text"
			onToggle={({ currentTarget }) => currentTarget.open && !text && void read()}
		>
			<summary>{t('readingText')}</summary>
			<div role="status" data-testid="kept-text-told">
				{shown && 'answer' in shown && !text && <Told answer={shown.answer ?? null} read={() => void read()} />}
			</div>
			{shown && 'error' in shown && <p role="alert">{storeErrorText(shown.error)}</p>}
			{text && <Text clipping={clipping} text={text} />}
		</details>
	);
}

/** Where the worker itself does not answer. */
const FAILED: TextAnswer = { outcome: 'failed', obstacle: { at: 'storage', why: 'refused', detail: '' } };

/** Why the text is not here, and the way to try again where that may help. */
function Told({ answer, read }: { answer: TextAnswer | null; read: () => void }) {
	if (!answer) return <p class="quiet">{t('readingTextFetching')}</p>;
	return (
		<>
			<p class="quiet">{textAnswerText(answer)}</p>
			{answer.outcome !== 'off' && (
				<button type="button" class="text-button" data-testid="fetch-text" onClick={read}>
					{t('tryAgain')}
				</button>
			)}
		</>
	);
}

function Text({ clipping, text: { text, read } }: { clipping: Clipping; text: PageText }) {
	const box = useRef<HTMLDivElement>(null);
	const found = findQuote(text, clipping.selectors.quote);
	// Only another passage of the page draws it anew.
	useEffect(() => {
		const mark = box.current?.querySelector('mark');
		if (box.current && mark) box.current.scrollTop = mark.offsetTop - box.current.clientHeight / 3;
	});
	return (
		<>
			<p class="quiet">{t('readingTextRead', longDay(read))}</p>
			<section
				ref={box}
				class="text"
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by the keyboard.
				tabIndex={0}
				aria-label={t('readingText')}
				dir="auto"
				lang={clipping.page.language ?? undefined}
			>
				<MarkedText pieces={pieces(text, found ? [found] : [])} />
			</section>
		</>
	);
}
