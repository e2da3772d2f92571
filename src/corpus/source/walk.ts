import type { Path } from './source';

/** A string and where it stands. */
interface Leaf {
	path: Path;
	value: string;
}

/** Every string below a value, in order, with its path. */
export function* walk(value: unknown, path: Path = []): Generator<Leaf> {
	if (typeof value === 'string') yield { path, value };
	else if (Array.isArray(value)) for (const [i, inner] of value.entries()) yield* walk(inner, [...path, i]);
	else if (typeof value === 'object' && value !== null) {
		for (const [key, inner] of Object.entries(value)) yield* walk(inner, [...path, key]);
	}
}
