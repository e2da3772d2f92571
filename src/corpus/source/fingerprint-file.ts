import * as z from 'zod/mini';
import { ALGORITHM, type SectionFingerprint } from '../../fingerprint/fingerprint';

/**
 * How a fingerprint is stored beside the sources: per section its length and its hashes in ascending order, as hex of
 * eight digits each. The text that it was made from is not kept, and neither are the hashes' places in it.
 */
export const fingerprintFile = z.strictObject({
	document: z.string(),
	algorithm: z.literal(ALGORITHM, `this version reads ${ALGORITHM}; make the fingerprint again`),
	sections: z.array(
		z.strictObject({
			words: z.int(),
			hashes: z.string().check(z.regex(/^([0-9a-f]{8})*$/, 'hex of eight digits a hash')),
		}),
	),
});
type FingerprintFile = z.infer<typeof fingerprintFile>;

export function toFile(document: string, sections: readonly SectionFingerprint[]): FingerprintFile {
	return {
		document,
		algorithm: ALGORITHM,
		sections: sections.map(({ words, hashes }) => ({
			words,
			hashes: Array.from(hashes, (hash) => hash.toString(16).padStart(8, '0')).join(''),
		})),
	};
}

export function fromFile(file: FingerprintFile): [document: string, sections: SectionFingerprint[]] {
	const sections = file.sections.map(({ words, hashes }) => ({
		words,
		hashes: Uint32Array.from(hashes.match(/.{8}/g) ?? [], (digits) => Number.parseInt(digits, 16)),
	}));
	return [file.document, sections];
}
