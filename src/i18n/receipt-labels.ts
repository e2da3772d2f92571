import type { Rule, ScoreName } from '../matching/match';
import type { MessageKey } from './messages';

/** A rule of the engine in a sentence. */
export const ruleLabel: Record<Rule, MessageKey> = {
	'contiguous-words': 'ruleContiguousWords',
	'aligned-words': 'ruleAlignedWords',
	'words-and-speaker': 'ruleWordsAndSpeaker',
	'shared-passages': 'ruleSharedPassages',
	'facets-and-profile': 'ruleFacetsAndProfile',
	'address-or-site-name': 'ruleAddressOrSiteName',
	'publisher-of-matched-document': 'rulePublisherOfMatchedDocument',
};

/** The name of a score. */
export const scoreLabel: Record<ScoreName, MessageKey> = {
	contiguousWords: 'scoreContiguousWords',
	keptWords: 'scoreKeptWords',
	share: 'scoreShare',
	longestRunWords: 'scoreLongestRun',
	coverage: 'scoreCoverage',
	core: 'scoreCore',
	weight: 'scoreWeight',
};
