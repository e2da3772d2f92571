import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { SENT_BY_SYNC } from './src/sync/host/data-consent';

/** The id under which Firefox knows the extension. */
const GECKO_ID = 'sidelight@sidelight.example';

export default defineConfig({
	manifestVersion: 3,
	// `npm run package` builds beside what is there.
	outDir: process.env.SIDELIGHT_OUTPUT ?? '.output',
	imports: false,
	vite: () => ({ plugins: [preact()] }),
	manifest: ({ browser }) => ({
		name: '__MSG_extensionName__',
		description: '__MSG_extensionDescription__',
		default_locale: 'en',
		// Each permission has its reason in docs/privacy.md; a test compares the two.
		permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
		optional_permissions: ['downloads'],
		optional_host_permissions: ['http://*/*', 'https://*/*'],
		action: {
			default_title: '__MSG_actionTitle__',
			// Firefox else keeps the button in its menu of extensions.
			...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
		},
		commands: {
			'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandOpenPanel__' },
			'clip-selection': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandClipSelection__' },
			'next-note': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextNote__' },
			'previous-note': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPreviousNote__' },
		},
		content_security_policy: {
			// The storage of a reader who turns sync on may have any address; src/sync alone asks for others than our own, from
			// the worker. It has no policy but this one; all pages narrow it to their own files by a `meta` element.
			extension_pages:
				"default-src 'self'; script-src 'self'; object-src 'none'; img-src 'self' data:; style-src 'self'; " +
				"connect-src 'self' https: http://localhost:* http://127.0.0.1:*; " +
				"form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
		},
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							id: GECKO_ID,
							strict_min_version: '140.0',
							data_collection_permissions: {
								required: ['none'],
								// Asked for when sync is turned on.
								optional: SENT_BY_SYNC,
							},
						},
					},
				}
			: { minimum_chrome_version: '120' }),
	}),
	hooks: {
		// Pages share most of what they begin with. As one file each, that is fetched sooner than as two dozen.
		'vite:build:extendConfig': (entrypoints, config) => {
			if (!entrypoints.some(({ type }) => type === 'sidepanel')) return;
			const shared = {
				name: 'pages',
				tags: ['$initial' as const],
				minShareCount: 3,
				// Where an article is read beside the page, and where passphrases are judged; few pages need them at once.
				test: (id: string) => !/[\\/]src[\\/]languages[\\/]/.test(id),
				includeDependenciesRecursively: false,
			};
			config.build = mergeConfig(config.build ?? {}, {
				rolldownOptions: { output: { codeSplitting: { groups: [shared] } } },
			});
		},
	},
	zip: {
		// What is built, also that which the sources' own commands build.
		excludeSources: [
			...['test-results/**', 'coverage/**', '.cache/**', '.output/**', 'dist/**'],
			'public/{packs,sync.js,licences.txt}',
		],
	},
});
