import type { Voice } from '../text/article';
import { EDITORS_NOTE } from './phrases';
import type { BlockCandidate, Box } from './walk';

/** Who speaks in a block, by its markup and its first words. `comment`: it stands among readers' comments. */
export function voiceOf(candidate: BlockCandidate, container: Box, comment: boolean): Voice {
	if (comment) return 'reader';
	if (EDITORS_NOTE.test(candidate.text)) return 'editor';
	for (let at: Box | null = candidate.box; at && at !== container; at = at.parent) {
		if (at.tag === 'blockquote') return 'quoted';
	}
	return 'outlet';
}
