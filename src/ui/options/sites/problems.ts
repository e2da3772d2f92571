import type { SiteProblem } from '../../../settings/sites';
import { type MessageKey, t } from '../../i18n';

const TEXTS: Record<SiteProblem, MessageKey> = {
	empty: 'siteEmpty',
	'not-a-site': 'siteNotASite',
	'no-dot': 'siteNoDot',
	shared: 'siteShared',
	'other-scheme': 'siteOtherScheme',
};

/** Why what was typed is not taken, naming it. */
export const siteProblem = (problem: SiteProblem, input: string): string =>
	t(TEXTS[problem], input.trim().slice(0, 80));
