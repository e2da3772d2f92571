import { useState } from 'preact/hooks';
import { t } from '../i18n';

/** Characters of a quote that are shown at first; one that is a little longer is shown whole. */
const SHOWN = 500;
const LEEWAY = 200;

interface Props {
	id: string;
	text: string;
	language: string | null;
}

/** The words that were clipped. A whole article begins as its first lines. */
export function Quote({ id, text, language }: Props) {
	const [whole, setWhole] = useState(text.length <= SHOWN + LEEWAY);
	return (
		<>
			<blockquote id={id} class="clipping-quote" dir="auto" {...(language ? { lang: language } : {})}>
				{whole ? text : `${beginningOf(text)}…`}
			</blockquote>
			{text.length > SHOWN + LEEWAY && (
				<button
					type="button"
					class="text-button toggle quote-more"
					aria-expanded={whole}
					aria-controls={id}
					onClick={() => setWhole(!whole)}
				>
					{t('quoteWhole')}
				</button>
			)}
		</>
	);
}

/** The first words, none of them cut. */
function beginningOf(text: string): string {
	const cut = text.slice(0, SHOWN);
	const end = cut.search(/\s\S*$/);
	return (end > SHOWN / 2 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd();
}
