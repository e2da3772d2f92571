/** What travels to whoever answers: the name of a call and its payload. */
export interface Call {
	sidelight: string;
	payload: unknown;
}

/** What travels back: what the call gave, or why it failed. Void travels as null, as JSON drops undefined. */
export type Reply = { value: unknown } | { failed: string };

const isObject = (message: unknown): message is object => typeof message === 'object' && message !== null;

export const isCall = (message: unknown): message is Call =>
	isObject(message) && 'sidelight' in message && 'payload' in message;

/** The reply to a call that `work` does; a failure is one, too. `work` is begun at once. */
export async function replyOf(work: () => unknown): Promise<Reply> {
	try {
		return { value: (await work()) ?? null };
	} catch (error) {
		return { failed: error instanceof Error ? error.message : String(error) };
	}
}

/** What a call gave. Throws why it failed, and where nobody has answered it. */
export function openReply(reply: unknown): unknown {
	if (isObject(reply) && 'value' in reply) return reply.value;
	throw new Error(isObject(reply) && 'failed' in reply ? String(reply.failed) : 'Nobody has answered.');
}
