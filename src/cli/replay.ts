import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { MatchedArticle } from '../matching/engine';
import { Failure, reasonOf } from './failure';
import type { ReadCommand } from './read-command';

const receiptSchema = z.object({
	pack: z.object({ id: z.string(), version: z.string(), checksum: z.string() }),
	rule: z.string(),
	page: z.nullable(z.object({ start: z.int(), end: z.int(), exact: z.string() })),
	entry: z.object({ id: z.string(), exact: z.nullable(z.string()) }),
	scores: z.record(z.string(), z.object({ value: z.number(), threshold: z.nullable(z.number()) })),
	terms: z.array(z.string()),
	drift: z.optional(
		z.array(
			z.object({
				kind: z.enum(['number', 'date', 'actor', 'modality', 'attribution', 'status']),
				at: z.string(),
				outcome: z.enum(['differs', 'agrees', 'abstains']),
				why: z.string(),
			}),
		),
	),
});

/** A receipt from a file: of another version, it may name rules and scores that this one does not have. */
type KeptReceipt = z.infer<typeof receiptSchema>;

/** Scores further apart than this are different decisions; nearer ones differ by rounding alone. */
const TOLERANCE = 1e-9;

/** `sidelight match --replay RECEIPT.json PAGE`: takes the decision of a receipt again and says whether it is the same. */
export function replayCommand(file: string): ReadCommand {
	const receipt = readReceipt(file);
	const differences = (matched: MatchedArticle) => compare(receipt, matched);
	return {
		json: (matched) => ({ same: differences(matched).length === 0, differences: differences(matched) }),
		text: (matched) => {
			const found = differences(matched);
			const what = `${receipt.entry.id} by ${receipt.rule}`;
			return found.length === 0
				? `The same decision: ${what}.`
				: `Not the same decision: ${what}.\n${found.join('\n')}`;
		},
		passes: (matched) => differences(matched).length === 0,
	};
}

function readReceipt(file: string): KeptReceipt {
	let value: unknown;
	try {
		value = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw error instanceof SyntaxError
			? new Failure(`${file}: this is not JSON`, 'command:not-json')
			: new Failure(`${file}: ${reasonOf(error)}`, 'command:file');
	}
	const result = receiptSchema.safeParse(value);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw new Failure(
		`${file}: ${issue?.path.join('.') || 'the file'}: this is not a receipt as match --json gives it`,
		'command:record',
	);
}

function compare(receipt: KeptReceipt, { matches }: MatchedArticle): string[] {
	const sameEntry = matches.map(({ match }) => match.receipt).filter(({ entry }) => entry.id === receipt.entry.id);
	const again = sameEntry.find(({ rule }) => rule === receipt.rule) ?? sameEntry[0];
	if (!again) return ['The page no longer matches this entry.'];
	const differences: string[] = [];
	const note = (what: string, then: unknown, now: unknown) => {
		if (JSON.stringify(then) !== JSON.stringify(now))
			differences.push(`${what}: then ${JSON.stringify(then)}, now ${JSON.stringify(now)}`);
	};
	note('pack', receipt.pack, again.pack);
	note('rule', receipt.rule, again.rule);
	note('page', receipt.page, again.page);
	note('terms', receipt.terms, again.terms);
	// Receipts of before there were comparisons have none.
	if (receipt.drift) note('drift', receipt.drift, again.drift);
	const scores: KeptReceipt['scores'] = again.scores;
	for (const name of new Set([...Object.keys(receipt.scores), ...Object.keys(scores)])) {
		const [then, now] = [receipt.scores[name], scores[name]];
		const near = then && now && Math.abs(then.value - now.value) < TOLERANCE && then.threshold === now.threshold;
		if (!near) note(name, then ?? null, now ?? null);
	}
	return differences;
}
