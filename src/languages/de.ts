import type { MatchingWords, QuotingHabits } from './language';

export const quoting: QuotingHabits = { verbSecond: true, insertsSpeakers: false };

export const matching: MatchingWords = {
	saying: {
		verbs:
			'sagte, sagt, sagten, erklärte, erklärt, erklärten, betonte, betont, teilte, meinte, meint, fügte, ' +
			'warnte, warnt, behauptete, behauptet, schrieb, schreibt, äußerte, forderte, fordert, kritisierte, ' +
			'bekräftigte, antwortete, unterstrich, ergänzte, ankündigte, kündigte, stellte, wiederholte',
		pronouns: 'er, sie',
		sources: 'laut, nach Angaben von, nach den Worten von, so',
		others: 'von, zu, zur, zum, für, mit, bei, über, dass, ob, gegen, und, oder, als, aus',
		afterName: /am|im|in|nach|bei/,
		afterSource:
			/^\s+(?:ist|sind|war|waren|sei|seien|hat|habe|haben|hatte|wird|werden|werde|soll|sollen|kann|könne|muss|müsse|gibt|gebe)\s/u,
	},
	stance: {
		saying:
			'sagte, sagt, sagten, erklärte, erklärt, erklärten, betonte, betont, meinte, meint, warnte, warnt, ' +
			'behauptete, behauptet, schrieb, schreibt, äußerte, wirft, warf, warfen, werfen, heißt es, hieß es, ' +
			'glaubt, berichtet, berichtete, berichten, meldet, meldete, zufolge',
		source: 'laut, nach Angaben, nach den Worten, nach Ansicht, angeblich soll, nach Darstellung',
		denying:
			'bestreitet, bestritt, bestritten, bestreiten, dementiert, leugnet, leugnete, verneint, weist zurück, ' +
			'wies zurück, zurückgewiesen, wies den Vorwurf, weist den Vorwurf, wies Vorwürfe, weist Vorwürfe, ' +
			'wies die Behauptung, weist die Behauptung, wies Berichte, weist Berichte, widersprach, widerspricht, ' +
			'nicht wahr dass, stimmt nicht dass, es ist falsch dass, trifft nicht zu dass',
		doubting:
			'angeblich, vermeintlich, mutmaßlich, unbewiesen, unbestätigt, keine Beweise, keinen Beweis, ' +
			'keine Belege, bezweifelt, bezweifelte, zweifelt, zweifelte, fraglich ob, unklar ob, sogenannt',
		negation: 'nicht, kein, keine, keinen, keiner, keinem, nie, niemals, weder, ohne, nirgends',
		mood:
			'sei, seien, habe, wolle, könne, müsse, dürfe, werde, stünden, stehe, hätten, drohe, verbiete, gehe, ' + 'plane',
		break: 'aber, jedoch, während, obwohl, weil, nachdem, bevor, sondern',
	},
	states: {
		adopted:
			'unterzeichnet, unterzeichnete, unterschrieben, ratifiziert, ratifizierte, verabschiedet, in Kraft, ' +
			'geschlossen',
		decided: 'ordnete, angeordnet, beschloss, beschlossen, begonnen, begann',
		lapsed: 'ausgelaufen, außer Kraft, erloschen, gekündigt',
		permanent: 'stationiert, dauerhaft',
		wish:
			'soll, sollte, sollen, müsse, muss, würde, könnte, will, fordert, Entwurf, wenn, falls, werde, zu, ' + 'erwäg',
	},
	strengths: {
		possible:
			'könnte, könnten, kann, können, möglich, möglicherweise, vielleicht, schloss, ausschließen, nicht aus, ' +
			'denkbar',
		likely: 'wahrscheinlich, voraussichtlich, vermutlich, wohl',
		certain: 'wird, werden, sicher, gewiss, unvermeidlich, zwangsläufig, automatisch, zweifellos',
	},
	modals: {
		negation: 'nicht, kein, keine, keinen, keiner, keinem, nie, niemals, weder, ohne',
		including: 'einschließlich, darunter',
		possible: 'könnte, könnten, kann, können, möglicherweise, vielleicht, dürfte',
		obliged: 'muss, müssen, soll, sollen, sollte',
		certain: 'wird, werden, würde, würden',
	},
	measures: /stunden?|tagen?|wochen?|monate?n?|jahre?n?|minuten?|uhr|mal/,
	dayWords: /\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|heute)\b/,
	dateLimits: /\b(?:seit|bis|vor|nach|vom|zwischen|ab)\s+/u,
	// Before and after 1996.
	spellings: [[/ß/g, 'ss']],
	contractions: [],
};
