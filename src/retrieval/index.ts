/**
 * Retrieval by words alone: claims for sentences, below, and transcript lines for sentences that report a statement
 * (statements/).
 *
 * Claim retrieval: which of a list of claims does a free-form sentence repeat? Purely statistical; nothing of it is
 * curated, and nothing but the list itself is needed.
 *
 * Two inverted indexes, one of words and one of letters. Take three claims, numbered in the order of their ids:
 *
 *     0  cheese   The moon is cheese.
 *     1  hoax     The moon landings were staged.
 *     2  mars     Landing on Mars was staged in Iceland.
 *
 * The word index says for each term in which claims it stands and what it is worth there (word-index.ts). Function
 * words are dropped and endings cut (terms.ts), rare terms are worth more, and so are terms of short claims:
 *
 *     moon    0: 0.5   1: 0.5             land    1: 0.5   2: 0.4
 *     chees   0: 1.1                      iceland          2: 0.9        …
 *
 * These worths are all known before any query (BM25F: Robertson & Zaragoza 2009), so ranking "#MoonLanding was staged!
 * — Al (@al) May 1, 2020" only adds them up: first the sentence is parted from its furniture (query-parts.ts) and the
 * hashtag into words (compounds.ts), then the lists of `moon`, `land` and `stage` are added into one array of scores:
 *
 *     claim 0: 0.5          claim 1: 0.5 + 0.5 + 0.5          claim 2: 0.4 + 0.4
 *
 * Words of the attribution count as well, by weights of their own (weights.ts). The letter index does the same for
 * runs of four letters, `^moo moon oon$ …` (letter-index.ts), so that a name spelt otherwise still counts for
 * something. Its likeness, times a weight, is added on top, and the best scores are read off (best-scores.ts), equals by id.
 *
 * Both indexes are the same three typed arrays (postings.ts): where each term's list begins, the claims, the worths.
 *
 *     starts     0      2   3 …           moon = 0, chees = 1, …
 *     documents  0  1   0   …             moon is in 0 and 1, chees in 0
 *     values     .5 .5  1.1 …
 */
export { ClaimIndex, type IndexStatistics, type Ranked } from './claim-index';
export type { Claim } from './collection';
export type { TranscriptLine } from './statements/lines';
export { type FoundLine, StatementIndex } from './statements/statement-index';
