export { READ_LIMITS, type ReadRefusal } from './limits';
export {
	isArticle,
	type PausedReading,
	type ReadArticle,
	type Reading,
	type ReadOptions,
	readArticle,
	startReading,
} from './read';
export type { Place, TextMap } from './text-map';
