import { startReader } from '../../src/reading/start-reader';
import { t } from '../../src/ui/i18n';
import { startPage } from '../../src/ui/start-page';
import { WelcomePage } from '../../src/ui/welcome/welcome-page';

// The reader comes last: there is nothing to read before the example is drawn.
void startPage({ name: 'welcome', title: () => t('welcomePageTitle'), view: () => <WelcomePage /> }).then(() => {
	const article = document.querySelector('article');
	if (article) startReader(document, article);
});
