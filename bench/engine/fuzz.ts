import { PackError, readPackFile, writePackFile } from '../../src/corpus/pack/format';
import { openPack } from '../../src/corpus/pack/open';
import { compileFolder, PLUTO } from '../../tests/support/packs';
import { randomNumbers } from '../../tests/support/random';

/** How a pack file is damaged: by accident in transit, or by somebody who mends the checksum. */
const MUTATIONS = ['a bit flipped', 'cut off', 'bytes put in', 'a section rewritten, checksum mended'] as const;

export interface FuzzRow {
	mutation: (typeof MUTATIONS)[number];
	tried: number;
	/** Refused with a `PackError`. */
	refused: number;
	/** Opened as a whole pack, which a rewritten section may still be when what it says makes sense. */
	opened: number;
	/** Anything else that was thrown: each is a defect. */
	broke: number;
}

/** Opens a small pack, damaged at random in many ways. Seeded: the same numbers each time. */
export async function fuzzPacks(times: number): Promise<FuzzRow[]> {
	const bytes = await compileFolder(PLUTO);
	const { sections } = await readPackFile(bytes);
	const random = randomNumbers(2022);
	const rows = MUTATIONS.map((mutation): FuzzRow => ({ mutation, tried: 0, refused: 0, opened: 0, broke: 0 }));
	for (let i = 0; i < times; i++) {
		const row = rows[i % rows.length];
		if (!row) continue;
		const file = await damage(row.mutation, bytes, sections, random);
		row.tried++;
		row[await outcome(file)]++;
	}
	return rows;
}

async function outcome(file: Uint8Array<ArrayBuffer>): Promise<'refused' | 'opened' | 'broke'> {
	try {
		const pack = await openPack(file);
		const claims = pack.claims('en');
		for (let row = 0; row < (claims?.length ?? 0); row++) claims?.row(row);
		pack.entry('claim', 'Q1');
		// Every table is read, as using the pack would.
		void [pack.fingerprints, pack.wordings, pack.outlets, pack.documentIndex, pack.quoteIndex, pack.ids('claim')];
		return 'opened';
	} catch (error) {
		return error instanceof PackError ? 'refused' : 'broke';
	}
}

async function damage(
	mutation: FuzzRow['mutation'],
	bytes: Uint8Array<ArrayBuffer>,
	sections: ReadonlyMap<string, Uint8Array>,
	random: (below: number) => number,
): Promise<Uint8Array<ArrayBuffer>> {
	if (mutation === 'cut off') return bytes.slice(0, random(bytes.length));
	if (mutation === 'a bit flipped') return flip(bytes.slice(), random);
	if (mutation === 'bytes put in') {
		const at = random(bytes.length);
		const more = Uint8Array.from({ length: 1 + random(8) }, () => random(256));
		const longer = new Uint8Array(bytes.length + more.length);
		longer.set(bytes.subarray(0, at));
		longer.set(more, at);
		longer.set(bytes.subarray(at), at + more.length);
		return longer;
	}
	const names = [...sections.keys()];
	const name = names[random(names.length)] ?? '';
	return writePackFile(new Map([...sections, [name, flip(Uint8Array.from(sections.get(name) ?? []), random)]]));
}

function flip<T extends Uint8Array>(bytes: T, random: (below: number) => number): T {
	const at = random(Math.max(1, bytes.length));
	bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
	return bytes;
}

export function formatFuzz(rows: readonly FuzzRow[]): string {
	const head = `${'damage'.padEnd(40)}${['tried', 'refused', 'opened', 'broke'].map((name) => name.padStart(9)).join('')}`;
	const lines = rows.map(
		({ mutation, tried, refused, opened, broke }) =>
			`${mutation.padEnd(40)}${[tried, refused, opened, broke].map((count) => String(count).padStart(9)).join('')}`,
	);
	return [head, ...lines].join('\n');
}
