import * as z from 'zod/mini';

/** Where there is nothing to say. */
export const nothing = z.null();

export const tabId = z.int();

/** The id of a note, which the engine gives. */
export const noteId = z.string().check(z.maxLength(200));

export const clippingId = z.uuid();

/** What shows that a document saved a clipping itself. */
export const clippingKey = z.uuid();
