import { scanXml } from './scan-xml';

/** One `response` of a WebDAV multistatus: an address, and the text of each property that came with a good status. */
export interface DavResponse {
	href: string;
	properties: Map<string, string>;
}

const PLACE = 'multistatus/response';

/**
 * Reads a multistatus (RFC 4918 §14.16). Null where the text is no multistatus; `cut` where it ends before its end. Only
 * properties with text in them are given, by local name; prefixes do not matter.
 */
export function readMultistatus(text: string): DavResponse[] | 'cut' | null {
	const responses: DavResponse[] = [];
	let [href, status] = ['', ''];
	let [found, good] = [new Map<string, string>(), new Map<string, string>()];
	for (const event of scanXml(text)) {
		if (event === 'bad') return responses.length > 0 ? 'cut' : null;
		if (event === 'cut') return 'cut';
		const { path, text: content } = event;
		if (path.split('/')[0] !== 'multistatus') return null;
		if (path === `${PLACE}/href`) href = content.trim();
		else if (path.startsWith(`${PLACE}/propstat/prop/`))
			found.set(path.slice(`${PLACE}/propstat/prop/`.length), content.trim());
		else if (path === `${PLACE}/propstat/status`) status = content;
		else if (path === `${PLACE}/propstat`) {
			if (/^\s*HTTP\/\S+\s+2\d\d\b/i.test(status)) good = new Map([...good, ...found]);
			[found, status] = [new Map(), ''];
		} else if (path === PLACE) {
			responses.push({ href, properties: good });
			[href, good] = ['', new Map()];
		} else if (path === 'multistatus') return responses;
	}
	return null;
}
