import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../docs/store');

test('the pictures for the stores have the size that these take, and stand in the listing', () => {
	const pictures = readdirSync(FOLDER).filter((name) => name.endsWith('.png'));
	expect(pictures.length).toBeGreaterThan(1);
	const listing = readFileSync(join(FOLDER, 'listing.md'), 'utf8');
	for (const name of pictures) {
		expect(listing).toContain(`(${name})`);
		// Width and height are the first numbers of a PNG (ISO/IEC 15948, §11.2.2).
		const header = readFileSync(join(FOLDER, name));
		expect([header.readUInt32BE(16), header.readUInt32BE(20)], name).toEqual([1280, 800]);
	}
});
