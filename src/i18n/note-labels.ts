import type { Finding, MatchKind } from '../matching/match';
import type { NoteSource, SectionKind } from '../notes/note';
import type { MessageKey } from './messages';

/** What kind of thing a note is about. */
export const kindLabel: Record<MatchKind, MessageKey> = {
	quote: 'kindQuote',
	document: 'kindDocument',
	claim: 'kindClaim',
	outlet: 'kindOutlet',
};

/** The finding in words, as it reads after the kind. */
export const findingLabel: Record<Finding, MessageKey> = {
	exact: 'findingExact',
	trimmed: 'findingTrimmed',
	'inner-cut': 'findingInnerCut',
	spliced: 'findingSpliced',
	'words-changed': 'findingWordsChanged',
	'other-translation': 'findingOtherTranslation',
	'attribution-differs': 'findingAttributionDiffers',
	'not-found': 'findingNotFound',
	'verbatim-reuse': 'findingVerbatimReuse',
	'near-verbatim': 'findingNearVerbatim',
	'same-point': 'findingSamePoint',
	'publisher-of-page': 'findingPublisherOfPage',
	'publisher-of-source': 'findingPublisherOfSource',
};

/** Titles of the parts of a note. */
const sectionLabels: Record<SectionKind, MessageKey> = {
	passage: 'sectionPassage',
	variants: 'sectionVariants',
	'original-language': 'sectionOriginalLanguage',
	around: 'sectionAround',
	differs: 'sectionDiffers',
	'page-says': 'sectionPageSays',
	context: 'sectionContext',
	replies: 'sectionReplies',
	later: 'sectionLater',
	unknown: 'sectionUnknown',
	journey: 'sectionJourney',
	sections: 'sectionSections',
	funding: 'sectionFunding',
	ownership: 'sectionOwnership',
	editorial: 'sectionEditorial',
	'self-description': 'sectionSelfDescription',
	'described-by-others': 'sectionDescribedByOthers',
	decisions: 'sectionDecisions',
};

/** What the context of each kind of note is about. */
const contextLabels: Record<MatchKind, MessageKey> = {
	quote: 'sectionContext',
	claim: 'sectionContextClaim',
	document: 'sectionContextDocument',
	outlet: 'sectionContextOutlet',
};

/** The title of a part of a note; without the kind of note, a title that fits any. */
export const sectionLabel = (section: SectionKind, note?: MatchKind): MessageKey =>
	section === 'context' && note ? contextLabels[note] : sectionLabels[section];

/** How a source was read by the curators. */
export const seenLabel: Record<NoteSource['seen'], MessageKey> = {
	direct: 'seenDirect',
	copy: 'seenCopy',
	no: 'seenNo',
};
