import { libraryAddress } from '../../messages/library-address';
import { t } from '../i18n';
import { AboutSection } from './about-section';
import { DataSection } from './data/data-section';
import { DiagnosticsSection } from './diagnostics-section';
import { KeysSection } from './keys-section';
import { LookSection } from './look-section';
import { PacksSection } from './packs-section';
import { PageSection } from './page-section';
import { SavedLine } from './saved';
import { SECTIONS } from './section';
import { SitesSection } from './sites/sites-section';
import { SyncSection } from './sync/sync-section';
import { WhereSection } from './where-section';

/** The settings page. Whatever is changed is stored at once. */
export function OptionsPage() {
	return (
		<SavedLine>
			<header class="top">
				<img src="/icon/sidelight.svg" alt="" width="28" height="28" />
				<h1>{t('settingsTitle')}</h1>
				<a class="top-link" href={libraryAddress()}>
					{t('libraryTitle')}
				</a>
			</header>
			<div class="columns">
				<nav aria-label={t('settingsSections')}>
					<ul>
						{Object.entries(SECTIONS).map(([name, title]) => (
							<li key={name}>
								<a href={`#${name}`}>{t(title)}</a>
							</li>
						))}
					</ul>
				</nav>
				<main>
					<WhereSection />
					<SitesSection />
					<PacksSection />
					<PageSection />
					<LookSection />
					<KeysSection />
					<SyncSection />
					<DataSection />
					<DiagnosticsSection />
					<AboutSection />
				</main>
			</div>
		</SavedLine>
	);
}
