import type { MessageKey } from './messages';

const rules: Record<string, MessageKey> = {
	'contiguous-words': 'ruleContiguousWords',
	'aligned-words': 'ruleAlignedWords',
	'words-and-speaker': 'ruleWordsAndSpeaker',
	'shared-passages': 'ruleSharedPassages',
	'facets-and-profile': 'ruleFacetsAndProfile',
	'address-or-site-name': 'ruleAddressOrSiteName',
	'publisher-of-matched-document': 'rulePublisherOfMatchedDocument',
};

const scores: Record<string, MessageKey> = {
	contiguousWords: 'scoreContiguousWords',
	keptWords: 'scoreKeptWords',
	share: 'scoreShare',
	longestRunWords: 'scoreLongestRun',
	coverage: 'scoreCoverage',
	core: 'scoreCore',
	weight: 'scoreWeight',
};

/** A rule of the engine in a sentence; a general one for a rule that the interface does not know yet. */
export const ruleLabel = (rule: string): MessageKey => rules[rule] ?? 'ruleOther';

/** The name of a score; null for one that the interface does not know yet. */
export const scoreLabel = (name: string): MessageKey | null => scores[name] ?? null;
