import { formatDate, isolated } from '../format';
import { type MessageKey, t } from '../i18n';
import { ReachChoice } from '../reach/reach-choice';
import { usePacks } from '../use-packs';
import { useSettings } from '../use-settings';
import { ButtonPlace } from './button-place';
import { Example } from './example';

const DOES = ['welcomeDoes1', 'welcomeDoes2', 'welcomeDoes3'] as const satisfies MessageKey[];
const DOES_NOT = ['welcomeDoesNot1', 'welcomeDoesNot2', 'welcomeDoesNot3'] as const satisfies MessageKey[];
const PRIVACY = ['welcomePrivacy1', 'welcomePrivacy2', 'welcomePrivacy3'] as const satisfies MessageKey[];

/** What to do now, after each choice of where it runs. */
const END: Record<ReturnType<typeof useSettings>['reach'], MessageKey> = {
	click: 'welcomeEnd',
	known: 'welcomeEndKnown',
	all: 'welcomeEndAll',
};

/** The first page: what Sidelight does, an example of it at work, privacy, and the choice of where it runs. */
export function WelcomePage() {
	const { reach } = useSettings();
	return (
		<>
			<header class="top">
				<p class="brand">
					<img src="/icon/sidelight.svg" alt="" width="28" height="28" />
					Sidelight
				</p>
				<h1>{t('welcomeTitle')}</h1>
				<p class="lead-in">{t('welcomeLead')}</p>
				<Scope />
			</header>
			<Example />
			<div class="lists">
				<List name="does" title="welcomeDoes" lines={DOES} />
				<List name="does-not" title="welcomeDoesNot" lines={DOES_NOT} />
				<List name="privacy" title="welcomePrivacy" lines={PRIVACY} />
			</div>
			<section aria-labelledby="choose-title">
				<h2 id="choose-title">{t('welcomeChoose')}</h2>
				<p class="section-text">{t('welcomeChooseText')}</p>
				<ReachChoice />
			</section>
			<footer>
				<p data-testid="welcome-end">{t(END[reach])}</p>
				<ButtonPlace />
				<p class="links">
					<a href="/demo.html">{t('welcomeDemo')}</a>
					<a href="/options.html">{t('seeSettings')}</a>
				</p>
			</footer>
		</>
	);
}

/** On what it has something to say as it comes, in a sentence; nothing until that is known. */
function Scope() {
	const packs = usePacks();
	const [only, ...more] = typeof packs === 'string' ? [] : packs;
	if (!only || more.length > 0) return null;
	return (
		<p class="scope" data-testid="scope">
			{t('welcomeScope', isolated(only.title), formatDate(only.from), formatDate(only.to))}
		</p>
	);
}

function List({ name, title, lines }: { name: string; title: MessageKey; lines: readonly MessageKey[] }) {
	return (
		<section class={name} aria-labelledby={`${name}-title`}>
			<h2 id={`${name}-title`}>{t(title)}</h2>
			<ul>
				{lines.map((line) => (
					<li key={line}>{t(line)}</li>
				))}
			</ul>
		</section>
	);
}
