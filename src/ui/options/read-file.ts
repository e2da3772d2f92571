/** Larger files are not read, in bytes. */
const MOST_BYTES = 50_000_000;

/** A file's text, or null where it is too large, cannot be read, or is not UTF-8. */
export async function readTextFile(file: File): Promise<string | null> {
	if (file.size > MOST_BYTES) return null;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
	} catch {
		return null;
	}
}
