/**
 * The numbers of the `count` highest scores above zero, best first, equals in ascending order. A list of the best so
 * far, kept sorted by insertion: O(n + improvements · count), and improvements are few.
 */
export function best(scores: Float64Array, count: number): number[] {
	const top: number[] = [];
	if (count < 1) return top;
	let least = 0;
	for (let number = 0; number < scores.length; number++) {
		const score = scores[number] ?? 0;
		if (score <= least) continue;
		let at = top.length;
		while (at > 0 && (scores[top[at - 1] ?? 0] ?? 0) < score) at--;
		top.splice(at, 0, number);
		if (top.length > count) top.pop();
		if (top.length === count) least = scores[top[count - 1] ?? 0] ?? 0;
	}
	return top;
}
