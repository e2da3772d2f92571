import { t } from '../../src/ui/i18n';
import { parseAddress } from '../../src/ui/library/core/library-address';
import { readBeginning } from '../../src/ui/library/follow-library';
import { LibraryPage } from '../../src/ui/library/library-page';
import { startPage } from '../../src/ui/start-page';

// Read while the settings are, which the first picture waits for.
const beginning = readBeginning(parseAddress(location.hash));
beginning.catch(() => undefined);

void startPage({
	name: 'library',
	title: () => t('libraryPageTitle'),
	view: () => <LibraryPage beginning={beginning} />,
});
