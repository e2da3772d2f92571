import { type MessageKey, t } from '../i18n';
import { ReachChoice } from '../reach/reach-choice';
import { ButtonPlace } from './button-place';
import { Example } from './example';

const DOES = ['welcomeDoes1', 'welcomeDoes2', 'welcomeDoes3'] as const satisfies MessageKey[];
const DOES_NOT = ['welcomeDoesNot1', 'welcomeDoesNot2', 'welcomeDoesNot3'] as const satisfies MessageKey[];
const PRIVACY = ['welcomePrivacy1', 'welcomePrivacy2', 'welcomePrivacy3'] as const satisfies MessageKey[];

/** The first page: what Sidelight does, an example of it at work, privacy, and the choice of where it runs. */
export function WelcomePage() {
	return (
		<>
			<header class="top">
				<p class="brand">
					<img src="/icon/sidelight.svg" alt="" width="28" height="28" />
					Sidelight
				</p>
				<h1>{t('welcomeTitle')}</h1>
				<p class="lead-in">{t('welcomeLead')}</p>
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
				<p>{t('welcomeEnd')}</p>
				<ButtonPlace />
				<p class="links">
					<a href="/demo.html">{t('welcomeDemo')}</a>
					<a href="/options.html">{t('seeSettings')}</a>
				</p>
			</footer>
		</>
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
