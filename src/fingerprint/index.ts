export { type AlignedRun, alignWords } from './align';
export { ALGORITHM, fingerprint, SHINGLE_SIZE, type SectionFingerprint, WINDOW } from './fingerprint';
export { shingleHashes } from './shingles';
export { buildHashIndex, firstOf, type HashIndex, packHashIndex, unpackHashIndex } from './hash-index';
export { winnow } from './winnow';
