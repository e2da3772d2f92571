import { useState } from 'preact/hooks';
import { t } from '../i18n';

/** Characters of a quote that are shown at first; one that is a little longer is shown whole. */
const CHARACTERS_SHOWN_FIRST = 500;
const SHOWN_WHOLE_WITHIN_CHARACTERS = 200;

interface Props {
	id: string;
	text: string;
	language: string | null;
}

/** The words that were clipped. A whole article begins as its first lines. */
export function Quote({ id, text, language }: Props) {
	const [whole, setWhole] = useState(text.length <= CHARACTERS_SHOWN_FIRST + SHOWN_WHOLE_WITHIN_CHARACTERS);
	return (
		<>
			<blockquote id={id} class="clipping-quote" dir="auto" {...(language ? { lang: language } : {})}>
				{whole ? text : `${beginningOf(text)}…`}
			</blockquote>
			{text.length > CHARACTERS_SHOWN_FIRST + SHOWN_WHOLE_WITHIN_CHARACTERS && (
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
	const cut = text.slice(0, CHARACTERS_SHOWN_FIRST);
	const end = cut.search(/\s\S*$/);
	return (end > CHARACTERS_SHOWN_FIRST / 2 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd();
}
