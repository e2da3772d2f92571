import type { PageFacts as Facts } from '../../messages/reading';
import { siteHost } from '../../text/site';
import { formatDate, languageName } from '../format';
import { t } from '../i18n';

/** What the panel says about the page itself: its title, who publishes it, when, and in which language. */
export function PageFacts({ page }: { page: Facts }) {
	const publisher = page.outlet ?? page.siteName ?? siteHost(page.url);
	return (
		<header class="page-facts" data-testid="page-facts">
			<h1 dir="auto" {...(page.language ? { lang: page.language } : {})}>
				{page.title ?? t('untitledPage')}
			</h1>
			<p class="page-meta">
				{publisher && (
					<span>
						<bdi>{publisher}</bdi>
					</span>
				)}
				{page.published ? (
					<time dateTime={page.published}>{formatDate(page.published)}</time>
				) : (
					<span>{t('dateUnknown')}</span>
				)}
				{page.language && <span>{languageName(page.language)}</span>}
			</p>
		</header>
	);
}
