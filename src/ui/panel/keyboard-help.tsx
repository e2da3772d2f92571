import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { t } from '../i18n';

interface Line {
	keys: string;
	does: string;
}

/**
 * What the reader's shortcuts do. The browsers' own for the toolbar button (`_execute_action`) opens the panel, too: its
 * keys, where it has any, stand with ours.
 */
export function shortcutLines(commands: readonly Browser.commands.Command[]): Line[] {
	const buttonKeys = commands.flatMap(({ name, shortcut }) => (name?.startsWith('_') && shortcut ? [shortcut] : []));
	return commands.flatMap(({ name, description, shortcut }) => {
		if (!description || name?.startsWith('_')) return [];
		const keys = [...(shortcut ? [shortcut] : []), ...(name === 'open-panel' ? buttonKeys : [])];
		return [{ keys: keys.join(', ') || t('keysNone'), does: description }];
	});
}

/** The keys of the panel, and the reader's own shortcuts as the browser has them. */
export function KeyboardHelp() {
	const [shortcuts, setShortcuts] = useState<Line[]>([]);
	useEffect(() => {
		void browser.commands?.getAll().then((commands) => setShortcuts(shortcutLines(commands)));
	}, []);
	const lines: Line[] = [
		{ keys: t('keysArrows'), does: t('keysArrowsDo') },
		{ keys: t('keysEnter'), does: t('keysEnterDoes') },
		...shortcuts,
	];
	return (
		<dl class="keys">
			{lines.map(({ keys, does }) => (
				<div key={does}>
					<dt>
						<kbd>{keys}</kbd>
					</dt>
					<dd>{does}</dd>
				</div>
			))}
		</dl>
	);
}
