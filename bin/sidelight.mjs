#!/usr/bin/env node
import { existsSync } from 'node:fs';

// A reader that has seen enough, such as `head`, closes the pipe; that is no error of ours.
process.stdout.on('error', (error) => {
	if (error.code === 'EPIPE') process.exit();
	throw error;
});

const built = new URL('../dist/cli.mjs', import.meta.url);
if (existsSync(built)) {
	const { main } = await import(built.href);
	process.exitCode = await main(process.argv.slice(2));
} else {
	console.error('sidelight: the tool is not built yet; run: npm run build');
	process.exitCode = 2;
}
