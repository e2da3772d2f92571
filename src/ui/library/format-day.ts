import { formatDate } from '../format';
import { uiLanguage } from '../i18n';
import { dayOf } from './core/rows';

let short: { language: string; format: Intl.DateTimeFormat } | null = null;

/** The day of an instant, short; a list draws many at once, so the format is kept. */
export function shortDay(instant: string): string {
	const language = uiLanguage() === 'en-US' ? 'en-GB' : uiLanguage();
	if (short?.language !== language)
		short = { language, format: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }) };
	const date = new Date(instant);
	return Number.isNaN(date.getTime()) ? instant : short.format.format(date);
}

/** The day of an instant where the reader is, in words. */
export const longDay = (instant: string): string => formatDate(dayOf(instant));
