export { type AlignedRun, alignWords } from './align';
export { ALGORITHM, fingerprint, type SectionFingerprint, SHINGLE_SIZE, WINDOW } from './fingerprint';
export { buildHashIndex, firstOf, type HashIndex, packHashIndex, unpackHashIndex } from './hash-index';
export { shingleHashes } from './shingles';
export { winnow } from './winnow';
