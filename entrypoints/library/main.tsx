import { t } from '../../src/ui/i18n';
import { LibraryPage } from '../../src/ui/library/library-page';
import { startPage } from '../../src/ui/start-page';

void startPage({ name: 'library', title: () => t('libraryPageTitle'), view: () => <LibraryPage /> });
