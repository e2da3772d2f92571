import { useState } from 'preact/hooks';
import { grantOf, isAllHosts, type Reach } from '../../settings/origins';
import { type MessageKey, plural, t } from '../i18n';
import { useKnownDomains, usePacks } from '../use-packs';
import { useSettings } from '../use-settings';
import { changeReach, giveBack } from './change-reach';
import { useGranted } from './use-granted';

const TITLES: Record<Reach, MessageKey> = { click: 'reachClick', known: 'reachKnown', all: 'reachAll' };

/** The choice of where Sidelight runs by itself, with what the browser really grants. */
export function ReachChoice({ saved }: { saved?: () => void }) {
	const { reach } = useSettings();
	const packs = usePacks();
	const domains = useKnownDomains(packs);
	const [refused, setRefused] = useState(false);
	const choose = async (next: Reach) => {
		const isDone = await changeReach(next, domains ?? []);
		setRefused(!isDone);
		if (isDone) saved?.();
	};
	const texts: Record<Reach, string> = {
		click: t('reachClickText'),
		known: domains && domains.length > 0 ? plural('reachKnownText', domains.length) : t('reachKnownNone'),
		all: t('reachAllText'),
	};
	return (
		<>
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons. */}
			<div class="choices" role="group" aria-label={t('reachTitle')}>
				{(['click', 'known', 'all'] as const).map((option) => (
					<button
						key={option}
						type="button"
						class="choice"
						aria-pressed={reach === option}
						data-testid={`reach-${option}`}
						disabled={option === 'known' && reach !== 'known' && !domains?.length}
						onClick={() => void choose(option)}
					>
						<span class="choice-title">{t(TITLES[option])}</span>
						<span class="choice-text">{texts[option]}</span>
					</button>
				))}
			</div>
			<div role="status" data-testid="reach-status">
				{refused && <p class="notice">{t('reachRefused')}</p>}
				<GrantStatus reach={reach} domains={domains} ask={() => void choose(reach)} />
			</div>
			{reach === 'known' && domains && domains.length > 0 && (
				<details class="more">
					<summary>{plural('knownSites', domains.length)}</summary>
					<p class="quiet hosts">{domains.join(', ')}</p>
				</details>
			)}
		</>
	);
}

interface GrantProps {
	reach: Reach;
	domains: readonly string[] | null;
	ask: () => void;
}

/** Says where the browser grants less or more than the choice needs, and what can be done about it. */
function GrantStatus({ reach, domains, ask }: GrantProps) {
	const granted = useGranted();
	if (!granted || (reach === 'known' && !domains)) return null;
	const known = domains ?? [];
	if (grantOf(reach, granted, known) !== 'all')
		return (
			<p class="notice">
				{t(grantOf(reach, granted, known) === 'some' ? 'grantSome' : 'grantNone')}{' '}
				<button type="button" class="text-button" data-testid="ask-again" onClick={ask}>
					{t('grantAsk')}
				</button>
			</p>
		);
	if (reach === 'all' || !granted.some(isAllHosts)) return null;
	return (
		<p class="notice">
			{t('grantSpare')}{' '}
			<button
				type="button"
				class="text-button"
				data-testid="give-back"
				onClick={() => void giveBack(reach, known).catch(() => undefined)}
			>
				{t('grantGiveBack')}
			</button>
		</p>
	);
}
