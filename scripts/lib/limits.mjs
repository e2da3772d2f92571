// What Sidelight may weigh and take: sizes are held by scripts/budgets.mjs, the rest by scripts/soak.mjs.

/**
 * What a part of the built extension may weigh, in kilobytes of 1000 bytes, with all scripts and styles that it loads at
 * once; what it loads later, when it is needed, does not count.
 * @typedef {object} Budget
 * @property {string} name
 * @property {string} entry a script, or a page whose scripts and styles count with what they import; a star for the hash in a name
 * @property {string} [beyond] a page that has loaded some of it before, which does not count
 * @property {number} limit
 * @property {false} [packed] `false`: as it lies on the disk; otherwise compressed as by gzip
 * @property {true} [optional] nothing is said where it was not built
 */

/** @type {Budget[]} */
export const SIZES = [
	{ name: 'bootstrap, on every page of allowed sites', entry: 'content-scripts/bootstrap.js', limit: 4.2 },
	{ name: 'reader, on articles', entry: 'content-scripts/page.js', limit: 51.2 },
	{ name: 'background', entry: 'background.js', limit: 93.9 },
	{ name: 'panel', entry: 'sidepanel.html', limit: 55.9 },
	{ name: 'settings', entry: 'options.html', limit: 56.6, optional: true },
	{ name: 'library', entry: 'library.html', limit: 64.1 },
	{ name: 'sync, once it is on', entry: 'sync.js', limit: 65.4 },
	{ name: 'sync in the settings once opened', entry: 'chunks/sync-api-*.js', beyond: 'options.html', limit: 85 },
	{
		name: 'word lists, where a passphrase is typed',
		entry: 'chunks/judge-passphrase-*.js',
		beyond: 'options.html',
		limit: 500,
	},
	{ name: 'pack', entry: 'packs/security-guarantees-2022.pack', limit: 2000, packed: false },
];

/**
 * What it may take while it runs, on a slow machine with other work beside it; each is several times what was measured on a quiet one
 * (docs/benchmarks-browsers.md), so that only a fault of a kind goes beyond.
 */
export const RUNNING = {
	/** Megabytes of the worker's heap after many pages, once what is garbage is gone. */
	workerHeapMb: 20,
	/** Megabytes by which that may be more in the last third of a soak than in the first. */
	workerGrowthMb: 5,
	/** Milliseconds until a worker that was stopped answers with its packs. */
	startMs: 2000,
	/** Milliseconds until the first mark of a page stands, its loading included; the median. */
	firstNoteMs: 1500,
	/** Share of a core, in per cent, that the browser's pages and workers take while nobody does anything. */
	idlePercent: 15,
};
