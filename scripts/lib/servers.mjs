import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './run.mjs';
import { SERVER_PLACES } from './server-places.mjs';

const INSTALL_LIMIT_SECONDS = 600;

/** Debian asks this program whether a service may be started when its package is installed. */
const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Sees that the servers that sync is tested against are there, installing what is missing where that can be done (Debian,
 * as root). Tests against one that is still missing are skipped and say so. Nothing is started.
 * @returns {Promise<void>}
 */
export async function ensureServers() {
	if (missingPackages().length > 0 && existsSync('/etc/debian_version') && process.getuid?.() === 0)
		await installFromDebian(missingPackages());
	const missing = missingPackages();
	if (missing.length === 0) console.log(`Servers for sync: ${Object.keys(SERVER_PLACES).join(', ')}.`);
	else console.log(`Servers for sync: some tests are skipped; install Debian's ${missing.join(', ')} for them.`);
}

/** @returns {string[]} */
function missingPackages() {
	const needs = Object.values(SERVER_PLACES).flatMap((places) => Object.entries(places));
	return [...new Set(needs.filter(([path]) => !existsSync(path)).map(([, name]) => name))];
}

/** @param {string[]} packages */
async function installFromDebian(packages) {
	console.log(`Installing Debian's ${packages.join(', ')} …`);
	const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, limitSeconds: INSTALL_LIMIT_SECONDS };
	await run('apt-get', ['update', '-q'], options);
	const outcome = await withoutServices(() =>
		run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options),
	);
	if (outcome.code !== 0) console.error(outcome.output.trimEnd());
}

/**
 * Installing a server starts it on most machines, which nobody asked for here.
 * @template T @param {() => Promise<T>} action @returns {Promise<T>}
 */
async function withoutServices(action) {
	// A machine that has a policy keeps it.
	if (existsSync(POLICY)) return action();
	writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
	try {
		return await action();
	} finally {
		rmSync(POLICY);
	}
}
