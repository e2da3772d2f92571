const [BASE, T_MIN, T_MAX, SKEW, DAMP] = [36, 1, 26, 38, 700];

/**
 * A host with its `xn--` labels as they are read (Punycode, RFC 3492 §6.2); labels that cannot be decoded stay. For
 * showing beside the ASCII name, not instead of it: letters of different scripts can look alike.
 */
export function readableHost(host: string): string {
	return host
		.split('.')
		.map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label))
		.join('.');
}

function decode(label: string): string | null {
	if (label === '') return null;
	const cut = label.lastIndexOf('-');
	const output = cut > 0 ? Array.from(label.slice(0, cut), (letter) => letter.codePointAt(0) ?? 0) : [];
	let [code, index, bias] = [128, 0, 72];
	for (let at = cut + 1; at < label.length; ) {
		const start = index;
		for (let weight = 1, k = BASE; ; k += BASE) {
			const digit = Number.parseInt(label.charAt(at++), 36);
			if (Number.isNaN(digit)) return null;
			// In Punycode the letters come first, in base 36 the digits.
			const value = digit < 10 ? digit + 26 : digit - 10;
			index += value * weight;
			const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
			if (value < threshold) break;
			weight *= BASE - threshold;
		}
		const length = output.length + 1;
		bias = adapt(index - start, length, start === 0);
		code += Math.floor(index / length);
		index %= length;
		if (code > 0x10ffff || index > Number.MAX_SAFE_INTEGER) return null;
		output.splice(index++, 0, code);
	}
	return String.fromCodePoint(...output);
}

function adapt(delta: number, length: number, isFirst: boolean): number {
	let rest = Math.floor(delta / (isFirst ? DAMP : 2));
	rest += Math.floor(rest / length);
	let k = 0;
	for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
	return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
