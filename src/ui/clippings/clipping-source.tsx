import type { ClippedPage } from '../../clippings/model';
import { siteHost } from '../../text/site';
import { formatDate } from '../format';
import { t } from '../i18n';

/** Where a clipping comes from, as far as the page told: site, author, date, and when the reader was there. */
export function ClippingSource({ page, accessedOnly }: { page: ClippedPage; accessedOnly: boolean }) {
	const { url, site, author, published } = page;
	const accessed = page.accessed.slice(0, 10);
	const publisher = site ?? siteHost(url);
	return (
		<p class="clipping-source quiet">
			{!accessedOnly && publisher && (
				<span>
					<bdi>{publisher}</bdi>
				</span>
			)}
			{!accessedOnly && author && (
				<span>
					<bdi>{author}</bdi>
				</span>
			)}
			{!accessedOnly && published && <time dateTime={published}>{formatDate(published.slice(0, 10))}</time>}
			<time dateTime={page.accessed}>{t('clippedOn', formatDate(accessed))}</time>
		</p>
	);
}
