/** How sure a text is that something happens. */
export type Strength = 'possible' | 'likely' | 'certain';

const list = (text: string): string[] => text.split(', ');

/** Words by which texts say so, per language; terms as in `terms.ts`. */
export const STRENGTHS: Record<string, Record<Strength, string[]>> = {
	en: {
		possible: list(
			'may, might, could, can, possible, possibly, perhaps, rule out, ruled out, neither confirm, confirm or exclude, conceivable',
		),
		likely: list('likely, probably, presumably, expected, expects'),
		certain: list(
			'will, certainly, definitely, inevitably, inevitable, unavoidable, automatically, surely, undoubtedly',
		),
	},
	de: {
		possible: list(
			'könnte, könnten, kann, können, möglich, möglicherweise, vielleicht, schloss, ausschließen, nicht aus, denkbar',
		),
		likely: list('wahrscheinlich, voraussichtlich, vermutlich, wohl'),
		certain: list('wird, werden, sicher, gewiss, unvermeidlich, zwangsläufig, automatisch, zweifellos'),
	},
	ru: {
		possible: list(
			'может, могут, возможн, возможно, исключать, исключил, исключает, допустил, вероятность, мог, могла, могли',
		),
		likely: list('вероятно, скорее всего, по-видимому, видимо'),
		certain: list('будет, будут, неизбежн, обязательно, непременно, автоматически, несомненно'),
	},
	zh: {
		possible: list('可能, 或许, 也许, 不排除, 也不排除'),
		likely: list('很可能, 大概'),
		certain: list('将会, 必将, 必然, 一定, 自动, 不可避免'),
	},
};
