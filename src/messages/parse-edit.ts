import * as z from 'zod/mini';
import { clipping } from '../clippings/model';
import type { Payload } from './contract';

const edited = z.pick(clipping, { comment: true, tags: true, colour: true });
const schema = z.object({ id: z.uuid(), base: edited, next: edited });

/** An edit of a clipping, or null. */
export function parseEdit(payload: unknown): Payload<'finishEdit'> | null {
	const result = schema.safeParse(payload);
	return result.success ? result.data : null;
}
