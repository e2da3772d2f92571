import * as z from 'zod/mini';
import { EditError, StoreError } from '../clippings/store/errors';
import { storedItem } from '../storage/stored-item';
import type { ErrorName } from '../text/error-numbers';
import { redact } from './redact';

const failureSchema = z.object({
	/** ISO 8601 */
	at: z.iso.datetime(),
	/** Which part of Sidelight met it. */
	where: z.string().check(z.maxLength(40)),
	/** Its name where it has a number: see `ERROR_NUMBERS`. */
	name: z.optional(z.string().check(z.maxLength(40))),
	text: z.string().check(z.maxLength(2000)),
});

/** Something that went wrong. Addresses, paths and quoted words are taken out before it is kept. */
export type Failure = z.infer<typeof failureSchema>;

const MAX_FAILURES = 20;

/** The same again within so many milliseconds says nothing new. */
const SAME_MS = 60_000;

const item = storedItem('kept:failures', (stored): Failure[] =>
	Array.isArray(stored) ? stored.flatMap((one) => failureSchema.safeParse(one).data ?? []).slice(-MAX_FAILURES) : [],
);

/** The last failures, oldest first. They outlive worker and browser. */
export const getFailures = (): Promise<Failure[]> => item.get();

export function keepFailure(where: string, error: unknown): Promise<void> {
	const cause = error instanceof Error && error.cause !== undefined ? `\nbecause of ${String(error.cause)}` : '';
	const text =
		error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n') + cause : String(error);
	const name = nameOf(error);
	const failure: Failure = {
		at: new Date().toISOString(),
		where,
		...(name && { name }),
		text: redact(text),
	};
	return item.change((failures) => {
		const last = failures.at(-1);
		const isSame =
			last?.text === failure.text &&
			last.where === where &&
			Math.abs(Date.parse(failure.at) - Date.parse(last.at)) < SAME_MS;
		return isSame ? failures : [...failures, failure].slice(-MAX_FAILURES);
	});
}

/** Under which name an error has its number; null where it has none. */
function nameOf(error: unknown): ErrorName | null {
	if (error instanceof StoreError) return `store:${error.failure}`;
	return error instanceof EditError ? `edit:${error.limit}` : null;
}

/** What browsers tell as an error and is none: a size that was not told in this frame is told in the next. */
const HARMLESS = /^(Uncaught )?ResizeObserver loop /;

/** Keeps what nobody catches in this surface. */
export function keepUncaught(where: string): void {
	const keep = (error: unknown) => void keepFailure(where, error).catch(() => undefined);
	globalThis.addEventListener('error', ({ error, message }) => {
		if (!HARMLESS.test(message)) keep(error ?? message);
	});
	globalThis.addEventListener('unhandledrejection', (event) => keep(event.reason));
}
