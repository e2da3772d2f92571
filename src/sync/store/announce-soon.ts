import { announce } from '../../clippings/store/announce';

/** Others are told this often at most, in milliseconds: each of them reads anew, and a first sync takes in much. */
const EVERY_MS = 2000;

let last = Number.NEGATIVE_INFINITY;
const untold = new Set<string>();

/** Tells other surfaces which clippings changed: at once after a pause, else together with what comes meanwhile. */
export function announceSoon(changed: Iterable<string>): void {
	const isWaiting = untold.size > 0;
	for (const id of changed) untold.add(id);
	if (isWaiting || untold.size === 0) return;
	const wait = last + EVERY_MS - performance.now();
	if (wait > 0) setTimeout(tell, wait);
	else tell();
}

function tell(): void {
	last = performance.now();
	announce(untold);
	untold.clear();
}
