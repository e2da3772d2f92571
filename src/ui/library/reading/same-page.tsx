import type { Clipping } from '../../../clippings/model';
import { t } from '../../i18n';

/** Longest that a passage is told by, in UTF-16 units. */
const MOST_CHARACTERS = 160;

/** The other clippings of the page. */
export function SamePage({ clippings, open }: { clippings: readonly Clipping[]; open: (id: string) => void }) {
	if (clippings.length === 0) return null;
	return (
		<section class="reading-part" data-testid="same-page">
			<h3>{t('readingSiblings')}</h3>
			<ul class="same-page">
				{clippings.map(({ id, selectors, colour }) => (
					<li key={id}>
						<button type="button" class="sibling" data-colour={colour} dir="auto" onClick={() => open(id)}>
							{shorten(selectors.quote.exact)}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

const shorten = (text: string): string =>
	text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).trimEnd()}…` : text;
