import type { Voice } from '../text/article';
import type { Box, Candidate } from './walk';

/** How notes by the editors or the translator begin. */
const EDITOR =
	/^[\s([*_–—-]*(?:(?:the )?editor(?:['’]?s|s['’])? note|editorial note|note from the (?:editors?|translators?)|translator['’]?s['’]? note|note by the (?:editors?|translators?)|correction(?: \([^)]*\))?:|anm(?:erkung)?\.? (?:der|d\.) ?(?:red|übers)|hinweis der redaktion|redaktioneller hinweis|von der redaktion|прим(?:ечание)?\.? ?(?:ред|пер|перев)|от редакции|от переводчика|від редакції|прим(?:ітка)?\.? ред|编者按|编者注|译者注|译者按|編者按|編者注|譯者注)/i;

/** Who speaks in a block, by its markup and its first words. `comment`: it stands among readers' comments. */
export function voiceOf(candidate: Candidate, container: Box, comment: boolean): Voice {
	if (comment) return 'reader';
	if (EDITOR.test(candidate.text)) return 'editor';
	for (let at: Box | null = candidate.box; at && at !== container; at = at.parent) {
		if (at.tag === 'blockquote') return 'quoted';
	}
	return 'outlet';
}
