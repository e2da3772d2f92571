import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clipping, PageText } from '../../../clippings/model';
import { textOf } from '../../../clippings/store/clippings';
import { storeErrorText } from '../../clippings/store-errors';
import { t } from '../../i18n';
import { pieces } from '../core/excerpt';
import { findQuote } from '../core/find-quote';
import { longDay } from '../dates';
import { Pieces } from '../list/pieces';

type State = { state: 'closed' } | { state: 'failed'; error: unknown } | { state: 'read'; text: PageText | undefined };

/** The article as it was when its text was kept, read when the reader opens it, at the passage. */
export function KeptText({ clipping }: { clipping: Clipping }) {
	const [shown, setShown] = useState<State>({ state: 'closed' });
	const { url } = clipping.page;
	const read = () =>
		void textOf(url).then(
			(text) => setShown({ state: 'read', text }),
			(error: unknown) => setShown({ state: 'failed', error }),
		);
	return (
		<details
			class="reading-part kept-text"
			data-testid="kept-text"
			onToggle={({ currentTarget }) => currentTarget.open && shown.state !== 'read' && read()}
		>
			<summary>{t('readingText')}</summary>
			{shown.state === 'failed' && <p role="alert">{storeErrorText(shown.error)}</p>}
			{shown.state === 'read' &&
				(shown.text ? <Text clipping={clipping} text={shown.text} /> : <p class="quiet">{t('readingNoText')}</p>)}
		</details>
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
				<Pieces pieces={pieces(text, found ? [found] : [])} />
			</section>
		</>
	);
}
