/** Lets the page draw and hear keys before what comes next. A message is not held back as timers are. */
export function yieldToPage(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
