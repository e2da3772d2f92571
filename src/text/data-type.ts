/** JSON and XML, which browsers show with markup of their own. */
const DATA = /[/+](?:json|xml)(?:-seq)?$/i;

/** Whether a media type is that of data for programs rather than of a page for readers. XHTML is a page. */
export const isDataType = (type: string): boolean => DATA.test(type) && type !== 'application/xhtml+xml';
