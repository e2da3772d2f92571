import { listenForClose } from '../../src/ui/panel/close-panel';
import { Panel } from '../../src/ui/panel/panel';
import { pinnedTab } from '../../src/ui/panel/use-tab';
import { startPage } from '../../src/ui/start-page';

listenForClose();
void startPage({ name: 'panel', view: () => <Panel pinned={pinnedTab(location.search)} /> });
