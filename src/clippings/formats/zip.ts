import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { NamedFile } from './markdown';

/** The files in one archive, in pieces. Dates are fixed, so that the same clippings give the same bytes. */
export function* zipFiles(files: Iterable<NamedFile>): Generator<Uint8Array<ArrayBuffer>> {
	let ready: Uint8Array<ArrayBuffer>[] = [];
	const archive = new Zip((error, chunk) => {
		if (error) throw error;
		ready.push(chunk as Uint8Array<ArrayBuffer>);
	});
	const take = () => {
		const taken = ready;
		ready = [];
		return taken;
	};
	for (const { name, content } of files) {
		const entry = new ZipDeflate(name);
		entry.mtime = new Date(2000, 0, 1);
		archive.add(entry);
		entry.push(strToU8(content), true);
		yield* take();
	}
	archive.end();
	yield* take();
}
