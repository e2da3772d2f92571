import { type PageText, pageText } from '../../clippings/model';
import { parseShape } from './cbor';

/** The text of an article, kept with its clippings. Throws `FileError` `SHAPE`. */
export const parseArticle = (value: unknown): PageText => parseShape(pageText, value);
