/** The primary tag of a language tag, or null: `de-AT` and `de_AT` give `de`. */
export function primaryTag(tag: string | null | undefined): string | null {
	const primary = /^\s*([a-z]{2,3})(?:[-_].*)?\s*$/i.exec(tag ?? '')?.[1]?.toLowerCase();
	return primary && primary !== 'und' ? primary : null;
}
