import { render } from 'preact';
import { localise } from '../../src/ui/i18n';
import { listenForClose } from '../../src/ui/panel/close-panel';
import { Panel } from '../../src/ui/panel/panel';
import { pinnedTab } from '../../src/ui/panel/use-tab';

localise(document);
listenForClose();
const root = document.getElementById('panel');
if (root) render(<Panel pinned={pinnedTab(location.search)} />, root);
