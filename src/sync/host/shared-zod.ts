import * as z from 'zod/mini';

/**
 * What the code of sync uses of zod. The background, which has most of it anyway, leaves it for the script of sync, so
 * that this carries no second copy; `config/vite.sync.config.ts` has the script take it from there, and fails where it uses
 * anything that is not in here.
 */
export const sharedZod = {
	_default: z._default,
	array: z.array,
	boolean: z.boolean,
	discriminatedUnion: z.discriminatedUnion,
	enum: z.enum,
	instanceof: z.instanceof,
	int: z.int,
	iso: z.iso,
	literal: z.literal,
	looseObject: z.looseObject,
	maximum: z.maximum,
	maxLength: z.maxLength,
	minimum: z.minimum,
	nonnegative: z.nonnegative,
	nullable: z.nullable,
	number: z.number,
	object: z.object,
	optional: z.optional,
	pick: z.pick,
	pipe: z.pipe,
	record: z.record,
	refine: z.refine,
	regex: z.regex,
	safeParse: z.safeParse,
	strictObject: z.strictObject,
	string: z.string,
	transform: z.transform,
	tuple: z.tuple,
	union: z.union,
	unknown: z.unknown,
	uuid: z.uuid,
};
