/** Found in the agent string, the first that fits. */
const BROWSERS: readonly [RegExp, string][] = [
	[/\bEdg\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\bFirefox\//, 'Firefox'],
	[/\bChrome\//, 'Chrome'],
];

const SYSTEMS: readonly [RegExp, string][] = [
	[/\bAndroid\b/, 'Android'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b/, 'macOS'],
	[/\bLinux\b/, 'Linux'],
];

const find = (names: typeof BROWSERS, agent: string): string => names.find(([sign]) => sign.test(agent))?.[1] ?? '';

/** The browser and its system, by its agent string; empty where they are not known. */
export const browserOf = (agent: string): string => find(BROWSERS, agent);
export const systemOf = (agent: string): string => find(SYSTEMS, agent);
