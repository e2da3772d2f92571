export { type PageRefusal, PageRefusedError } from './errors';
export { parseHtml } from './parse-html';
