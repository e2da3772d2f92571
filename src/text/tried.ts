/**
 * What `work` gives; undefined where it throws. For checks of what strangers wrote by zod, which itself throws where it compares the
 * length of what is no text, such as `{"length": {"toString": 0, "valueOf": 0}}`.
 */
export function tried<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}
