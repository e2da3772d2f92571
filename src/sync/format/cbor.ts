import { decode, encode } from 'cborg';
import * as z from 'zod/mini';
import { tried } from '../../text/tried';
import type { Bytes } from './bytes';
import { FileError } from './errors';

/**
 * CBOR (RFC 8949) in one form for each value: shortest lengths and integers, keys of maps by length and then by bytes.
 * The same value gives the same bytes everywhere, which names of shards rest upon.
 */
export const encodeValue = (value: unknown): Bytes => encode(value) as Bytes;

/** Throws `FileError` `SHAPE` for anything but one well-formed value in that form, without tags, NaN and undefined. */
export function decodeValue(bytes: Uint8Array): unknown {
	try {
		return decode(bytes, {
			strict: true,
			rejectDuplicateMapKeys: true,
			allowIndefinite: false,
			allowUndefined: false,
			allowNaN: false,
			allowInfinity: false,
			allowBigInt: false,
		});
	} catch (cause) {
		throw new FileError('SHAPE', 'The content of the file is not what the format says.', { cause });
	}
}

const versioned = z.object({ v: z.int() });

/**
 * The value as `schema` says. Throws `FileError`: `VERSION` where `v` is above `version`, else `SHAPE`, with the place of
 * the first thing that is wrong.
 */
export function parseVersioned<T>(schema: z.ZodMiniType<T>, value: unknown, version: number): T {
	const { data } = versioned.safeParse(value);
	if (data && data.v > version) throw new FileError('VERSION', `The content has version ${data.v}.`);
	return parseShape(schema, value);
}

export function parseShape<T>(schema: z.ZodMiniType<T>, value: unknown): T {
	const result = tried(() => schema.safeParse(value));
	if (result?.success) return result.data;
	const [issue] = result?.error.issues ?? [];
	throw new FileError('SHAPE', `The content is wrong at "${issue?.path.join('.')}": ${issue?.code}.`);
}
