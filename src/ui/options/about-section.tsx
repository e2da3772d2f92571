import { browser } from 'wxt/browser';
import { t } from '../i18n';
import { Section } from './section';

export function AboutSection() {
	return (
		<Section name="about" text={t('aboutText', browser.runtime.getManifest().version)}>
			<p>{t('aboutLicence')}</p>
			<p>{t('aboutPrivacy')}</p>
			<p>
				<a href="/welcome.html">{t('seeWelcome')}</a>
				{' · '}
				<a href="/demo.html">{t('seeExample')}</a>
			</p>
		</Section>
	);
}
