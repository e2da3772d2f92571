import { browser } from 'wxt/browser';
import type { PackFacts } from '../../messages/packs';
import type { PageFacts } from '../../messages/reading';
import { formatDate, formatList, isolated, languageName } from '../format';
import { t } from '../i18n';
import { usePacksOn } from '../use-packs';
import { isOutside } from './is-outside';

/** For a page without notes: what the packs that are on cover, whether the page lies outside of that, and where to go on. */
export function Coverage({ page: { published, language } }: { page: PageFacts }) {
	const on = usePacksOn();
	if (on === null) return null;
	const isOutsideAll = published !== null && on.length > 0 && on.every((pack) => isOutside(published, pack));
	const isUnread =
		language !== null && on.length > 0 && !on.some(({ pageLanguages }) => pageLanguages.includes(language));
	return (
		<div class="coverage quiet" data-testid="coverage">
			{on.map((pack) => (
				<Covered key={pack.id} pack={pack} />
			))}
			{isOutsideAll && <p>{t('pageOutsidePeriod', formatDate(published))}</p>}
			{isUnread && <p>{t('pageOtherLanguage', languageName(language))}</p>}
			<p class="coverage-links">
				{on.length === 0 ? (
					<OwnPage path="/options.html#packs" label={t('choosePacks')} />
				) : (
					<OwnPage path="/options.html#packs" label={t('menuSettings')} />
				)}
				<OwnPage path="/demo.html" label={t('seeExample')} />
			</p>
		</div>
	);
}

function Covered({ pack: { title, description, language, from, to, pageLanguages } }: { pack: PackFacts }) {
	const languages = formatList(pageLanguages.map((tag) => languageName(tag)));
	return (
		<>
			<p>{t('packCovers', isolated(title), formatDate(from), formatDate(to), languages)}</p>
			<p lang={language} dir="auto">
				{description}
			</p>
		</>
	);
}

/** Settings open in a tab of their own, as the panel stays beside the page. */
const OwnPage = ({ path, label }: { path: '/options.html#packs' | '/demo.html'; label: string }) => (
	<a href={browser.runtime.getURL(path as '/demo.html')} target="_blank" rel="noreferrer">
		{label}
	</a>
);
