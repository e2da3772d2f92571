/** How often the reader in each tab has told what it read: a sign of life that comes unasked. */
const heartbeats = new Map<number, number>();

export const heartbeatsOf = (tabId: number): number => heartbeats.get(tabId) ?? 0;

export function countHeartbeat(tabId: number): void {
	heartbeats.set(tabId, heartbeatsOf(tabId) + 1);
}

export function forgetHeartbeats(tabId: number): void {
	heartbeats.delete(tabId);
}
