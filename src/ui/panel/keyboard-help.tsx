import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../i18n';

interface Line {
	keys: string;
	does: string;
}

/** The keys of the panel, and the reader's own shortcuts as the browser has them. */
export function KeyboardHelp() {
	const [shortcuts, setShortcuts] = useState<Line[]>([]);
	useEffect(() => {
		void browser.commands.getAll().then((commands) =>
			setShortcuts(
				commands.flatMap(({ description, shortcut }) =>
					// The browser's own name for the toolbar button has no words of ours.
					description ? [{ keys: shortcut || t('keysNone'), does: description }] : [],
				),
			),
		);
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
