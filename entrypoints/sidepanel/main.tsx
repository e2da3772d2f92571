import { Panel } from '../../src/ui/panel/panel';
import { pinnedTab } from '../../src/ui/panel/use-tab';
import { startPage } from '../../src/ui/start-page';

void startPage({ name: 'panel', view: () => <Panel pinned={pinnedTab(location.search)} /> });
