import { writeReport } from './report';
import { SECTIONS } from './sections';

const names = process.argv.slice(2).filter((argument) => argument !== '--write');
const unknown = names.filter((name) => !SECTIONS.some((section) => section.name === name));
if (unknown.length > 0) {
	console.error(`No such part: ${unknown.join(', ')}. There are ${SECTIONS.map(({ name }) => name).join(', ')}.`);
	process.exit(2);
}

const tables = new Map<string, string>();
for (const section of SECTIONS.filter(({ name }) => names.length === 0 || names.includes(name))) {
	const table = await section.run();
	if (table !== null) tables.set(section.name, table);
	console.log(`\n${section.title}\n\n${table ?? 'Skipped: its data are not here.'}`);
}
if (process.argv.includes('--write')) writeReport(tables);
