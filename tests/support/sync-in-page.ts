/** What tests of sync call in a page of the extension: what its own pages load from the same modules. */
export { allClippings, changeClippings, putClippings, removeClippings } from '../../src/clippings/store/clippings';
export { canonicalJson } from '../../src/sync/format/canonical-json';
export { browserHost } from '../../src/sync/host/browser-host';
export { syncApi } from '../../src/sync/service/sync-api';
