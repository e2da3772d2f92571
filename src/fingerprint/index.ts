export { type AlignedRun, alignWords } from './align';
export { ALGORITHM, fingerprint, type SectionFingerprint, SHINGLE_SIZE, WINDOW } from './fingerprint';
export {
	buildFromJoined,
	buildHashIndex,
	firstOf,
	type HashIndex,
	joinPair,
	packHashIndex,
	unpackHashIndex,
	valuesFrom,
} from './hash-index';
export { shingleHashes } from './shingles';
export { winnow } from './winnow';
