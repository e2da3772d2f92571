/** A score with the place where it stands among all of them. */
interface PlacedScore {
	place: number;
	score: number;
}

/**
 * The `count` highest scores above zero, best first, equals in the order of their places. A list of the best so far, kept
 * sorted by insertion: O(n + improvements · count), and improvements are few.
 */
export function bestScores(scores: Float64Array, count: number): PlacedScore[] {
	const top: PlacedScore[] = [];
	if (count < 1) return top;
	let least = 0;
	scores.forEach((score, place) => {
		if (score <= least) return;
		const better = top.findLastIndex((other) => other.score >= score);
		top.splice(better + 1, 0, { place, score });
		if (top.length > count) top.pop();
		if (top.length === count) least = top.at(-1)?.score ?? least;
	});
	return top;
}
