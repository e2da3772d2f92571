/**
 * What the furniture of a page (all that is not the article) is called in markup. Names are matched as whole words of
 * class and id, which the markup writes as `related-links`, `relatedLinks` or `related_links`. Plain data: to teach the
 * reader a new name, add it to the narrowest list that fits.
 */

/** Elements that hold no article text. */
export const FURNITURE_TAGS: ReadonlySet<string> = new Set('nav aside footer figcaption menu dialog search'.split(' '));

/** ARIA roles that hold no article text. */
export const FURNITURE_ROLES: ReadonlySet<string> = new Set(
	'navigation complementary contentinfo banner search dialog alertdialog menu menubar toolbar tablist'.split(' '),
);

/** Names that furniture alone has. */
export const FURNITURE_NAMES = words(`
	ads advert adverts advertisement advertising adslot adunit dfp gpt outbrain taboola revcontent zergnet
	breadcrumb breadcrumbs navbar submenu nextprev next-prev prev-next prevnext pagination pager post-navigation nav-links
	footer sharing sharebar sharetools sharethis addthis sociable social-share social-links share-buttons share-links
	sharedaddy related relateds relatedarticles relatedposts related-links recommended recommendations recirc
	recirculation read-more readmore readmore-link more-stories more-news more-from more-on also-like see-also
	further-reading seealso trending most-read mostread most-popular mostpopular cta
	newsletter newsletters signup sign-up email-signup cookie cookies gdpr onetrust
	popup modal lightbox tooltip wp-caption-text figcaption caption captions
	author-bio authorbio author-box about-author about-the-author tagcloud taglist tag-list
	factbox fact-box infobox info-box infocard
	sr-only visually-hidden visuallyhidden screen-reader-text screenreader
`);

/** Names that furniture has, and now and then a container of the article too. */
export const DOUBTFUL_NAMES = words(`
	ad adv advertorial sponsor sponsored promo promos promoted promotion promobox partner partners
	aside sidebar rail nav navigation navi menu toolbar masthead topbar foot bottom-bar
	share shares social follow followus recommendation more-like popular latest-news topstories top-stories
	subscribe subscription signin login register registration barrier regwall piano optin opt-in consent privacy
	overlay toast interstitial credit credits photo-credit image-credit image-source imagecaption
	byline bylines author authors biography bio writer contributor contributors dateline timestamp published pubdate
	posted-on post-meta entry-meta article-meta meta metadata tags topics keywords categories category-list
	paginate page-links widget widgets teaser teasers carousel slideshow slider gallery playlist video-player media-player jwplayer
	poll quiz survey rating ratings vote voting reactions print printfriendly email-link tools utility utilities
	copyright disclaimer legal donate donation donations contribution support-us membership fundraising
	feedback report-error callout
`);

/** Names of requests for consent, which may be all the text of a page that has not been drawn yet. */
export const CONSENT_NAMES = words(`
	cookie-banner cookie-consent cookie-notice cookie-bar cookie-law cookies-banner cookieconsent cookiebanner
	gdpr-banner gdpr-consent onetrust onetrust-banner-sdk consent-banner consent-dialog
`);

/** Names of what stands above every page of a site, today's date among it. */
export const MASTHEAD_NAMES = words(`
	masthead topbar top-bar navbar navigation nav menu ticker newsticker breaking breaking-news site-header siteheader
	page-header global-header sidebar rail widget
`);

/** Names of readers' comments. */
export const COMMENT_NAMES = words(`
	comment comments commentlist comment-list commentarea comments-area respond disqus disqus-thread livefyre
	fb-comments facebook-comments coral viafoura spot-im spotim discussion
`);

/** Names of what holds an article's text. */
export const ARTICLE_NAMES = words(`
	articlebody article-body article-content articlecontent article-text articletext article-copy
	story-body storybody story-content storycontent story-text storytext body-text bodytext body-copy bodycopy body-content
	post-body postbody post-content postcontent post-text entry-content entry-body entrycontent news-text newstext
	main-text maintext text-content article-page content-body content-text rich-text richtext field-body
`);

/** Names of a standfirst. */
export const LEAD_NAMES = words(`
	lead lede leadin lead-in intro introduction standfirst dek deck subtitle sub-title subheadline subhead subheading summary excerpt
	teaser teaser-text description abstract preamble ingress vorspann anrisstext chapo chapeau sapo occhiello sommario entradilla
`);

/** How much of class and id is looked at, in characters. */
const MOST_CHARACTERS_OF_NAMES = 1_000;

/** What WordPress adds to an article's class for each of its categories and tags, whatever they are called. */
const TAXONOMY = /(?:^|\s)(?:category|tag|tax|format|type|status|post)-\S+/g;
/** Names that tell what a box has or lacks, not what it is. */
const TRAITS = /(?:^|-)(?:has|no|not|with|without|show|hide)-[a-z0-9]+|-(?:comments|comment)-(?:open|closed|on|off)/g;

/** Class and id as the patterns above expect them: lower case, words parted by single hyphens. */
export const plainNames = (names: string): string =>
	(/\b(?:hentry|type-post)\b/.test(names) ? names.replace(TAXONOMY, ' ') : names)
		.slice(0, MOST_CHARACTERS_OF_NAMES)
		.replace(/([a-z0-9])([A-Z])/g, '$1-$2')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(TRAITS, '-');

/** An element's class and id in that form. */
export const namesOf = (element: Element): string =>
	plainNames(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);

function words(list: string): RegExp {
	return new RegExp(`(?:^|-)(?:${list.trim().replace(/\s+/g, '|')})(?:-|$)`);
}
