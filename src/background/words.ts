/** The words of the browser's own surfaces: the toolbar and the context menu. */
export { type MessageKey, plural, t } from '../ui/i18n';
