import { uiLanguage } from '../../i18n';

/** Bytes in kilobytes or megabytes of 1000, with their unit in the reader's language. */
export function amount(bytes: number, locale = uiLanguage()): string {
	const [unit, size] = bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
	return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / size);
}
