import { useEffect, useState } from 'preact/hooks';
import { uiLanguage } from '../i18n';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `3 minutes ago`, to the minute, hour or day; times in milliseconds since 1970. What a clock put in the future is now. */
export function timeAgo(at: number, now: number, locale = uiLanguage()): string {
	const ago = Math.max(0, now - at);
	const [unit, length] =
		ago < HOUR ? (['minute', MINUTE] as const) : ago < DAY ? (['hour', HOUR] as const) : (['day', DAY] as const);
	return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(ago / length) || 0, unit);
}

/** Day and time in full. */
export const exactTime = (at: number, locale = uiLanguage()): string =>
	new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);

/** The day. */
export const exactDate = (at: number, locale = uiLanguage()): string =>
	new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);

/** The time of day. */
export const clockTime = (at: number, locale = uiLanguage()): string =>
	new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);

/** How long ago something was, followed by the minute, with the time in full to be pointed at. */
export function Ago({ at }: { at: number }) {
	const [now, setNow] = useState(Date.now);
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), MINUTE / 2);
		return () => clearInterval(timer);
	}, []);
	return (
		<time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
			{timeAgo(at, Math.max(now, at))}
		</time>
	);
}
