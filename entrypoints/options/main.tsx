import { t } from '../../src/ui/i18n';
import { OptionsPage } from '../../src/ui/options/options-page';
import { startPage } from '../../src/ui/start-page';

void startPage({ name: 'options', title: () => t('settingsPageTitle'), view: () => <OptionsPage /> });
