import type { ArticleWords, MatchingWords, QuotingHabits, TextWords } from './language';

export const text: TextWords = {
	functionWords:
		'der, die, das, den, dem, des, ein, eine, einer, eines, einem, einen, und, oder, aber, nicht, kein, ' +
		'keine, keiner, ist, sind, war, waren, sei, seien, wird, werden, wurde, wurden, hat, haben, hatte, ' +
		'hatten, zu, zum, zur, von, vom, mit, ohne, für, gegen, auf, an, am, im, in, ins, aus, bei, nach, vor, ' +
		'über, unter, durch, um, als, wie, dass, ob, wenn, weil, auch, noch, nur, schon, so, sich, er, sie, es, ' +
		'wir, ihr, sein, seine, ihre, ihren, kann, können, könne, solle, sollen, soll, muss, müssen, man, laut, ' +
		'sagte, sagt, mehr, sehr',
	abbreviations: 'bzw, ca, evtl, ggf, inkl, usw, vgl, abs, hr, fr, nr, str, zb, dh, bspw, mio, mrd',
	// Which words open a sentence matters behind initialisms, which German seldom writes with stops.
	openers: '',
	months: [
		'januar, jänner, jan',
		'februar, feb',
		'märz, mrz',
		'april, apr',
		'mai',
		'juni, jun',
		'juli, jul',
		'august, aug',
		'september, sept, sep',
		'oktober, okt',
		'november, nov',
		'dezember, dez',
	],
	toldByWords: true,
	ordinalDays: true,
};

export const article: ArticleWords = {
	label:
		/anzeige|werbung|kommentare|teilen|weiterlesen|(?:personen-?)?box aufklappen(?: (?:personen-?)?box zuklappen)?|empfohlener redaktioneller inhalt|externe[nr]? inhalte? (?:anzeigen|laden)|\d{1,3} min\.? lesezeit|lesedauer: ?\d{1,3} min|quelle: [a-z]{2,4}/,
	call: /sie (?:erhalten|bekommen) diesen? (?:e-?mail|mail|nachricht|newsletter),? weil\b|folgen sie uns\b|abonnieren sie\b|an dieser stelle (?:finden sie|befindet sich) (?:\S+ ){0,8}externe|ich bin (?:damit )?einverstanden, dass mir\b/,
	related: /lesen sie (?:auch|mehr)|mehr zum thema|das könnte sie|auch interessant/,
	replyHeading:
		/(?:schreibe?n?|hinterlassen?) (?:sie |einen? |uns )*(?:kommentar|antwort)|(?:ihr |dein )?kommentar (?:verfassen|schreiben|hinterlassen)/,
	replyForm:
		/^(?:twitter|google\+?|facebook)[ -](?:bild|foto)$|trage deine daten unten ein|du kommentierst mit deine|^verbinde mit %s|verwendet akismet|deine e-mail-adresse wird nicht veröffentlicht|erforderliche felder sind|benachrichtige mich (?:über|per)/,
	editorsNote:
		/anm(?:erkung)?\.? (?:der|d\.) ?(?:red|übers)|hinweis der redaktion|redaktioneller hinweis|von der redaktion/,
	by: /von/,
	dateline: /am|um|publiziert|veröffentlicht/,
};

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
			'keine Belege, bezweifelt, bezweifelte, zweifelt, zweifelte, fraglich ob, unklar ob, sogenannt, ' +
			'fiktiv, erfundene, eingebildet',
		negation: 'nicht, kein, keine, keinen, keiner, keinem, nie, niemals, weder, ohne, nirgends, alles andere als',
		partly: 'alle, alles, nur, bloß, einmal, mehr, zuletzt, erst, allein',
		asking:
			'wie, warum, was, wann, wo, wohin, woher, wozu, womit, woran, wer, wen, wem, wessen, welche, ' +
			'welcher, welches, welchen, welchem, weshalb, wieso, inwiefern',
		self: 'ich, wir',
		mood:
			'sei, seien, habe, wolle, könne, müsse, dürfe, werde, stünden, stehe, hätten, drohe, verbiete, gehe, ' + 'plane',
		break: 'aber, jedoch, während, obwohl, weil, nachdem, bevor, sondern',
	},
	doers: {
		by: 'von, durch, vom',
		objects:
			'mit, gegen, an, in, im, nach, für, über, zur, zum, zu, bei, auf, um, aus, zwischen, gegenüber, nahe, vor, als',
		articles: 'der, die, das, den, dem',
		verbFirst: true,
		conditions: 'wenn, falls, ob, sofern',
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
	ago: /(?<![\p{L}\d])vor\s(?<number>[\p{L}\d]{1,12})\s(?:(?<year>jahr(?:en)?)|(?<month>monat(?:en)?)|(?<week>wochen?)|(?<day>tag(?:en)?))(?![\p{L}\d])/giu,
	numbers: {
		system: 'compounds',
		units: ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
		tens: ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'],
		shortened: [
			[16, 'sechzehn'],
			[17, 'siebzehn'],
		],
		joints: { hundred: 'hundert', thousand: 'tausend', and: 'und', teen: 'zehn' },
		multipliers: [
			[1000, 'tausend'],
			[1e6, 'million, millionen, mio'],
			[1e9, 'milliarde, milliarden, mrd'],
		],
	},
	hedges: {
		over: /\b(?:mehr als|über|mindestens|wenigstens)\s+$/iu,
		'up-to': /\b(?:bis zu|weniger als|unter|höchstens|maximal)\s+$/iu,
		nearly: /\b(?:fast|nahezu|beinahe|knapp)\s+$/iu,
		about: /\b(?:rund|etwa|ungefähr|circa|ca\.|gut|an die|schätzungsweise)\s+$/iu,
	},
	hedgesBehind: {},
	half: /\b(?:hälfte|halbe[rnms]?|jede[rs]? zweite[rns]?)(?!\p{L})/giu,
	daily: /(?<!\p{L})(?:täglich(?:e[rnms]?)?|jeden tag|tag für tag|kaum ein tag)(?!\p{L})/giu,
	percent: /prozent/,
	rangeWord: /bis/,
	numbered: /artikel|absatz|nr\.|resolution/,
	// A stop, which ends sentences too.
	ordinalEnding: null,
	money: /dollar|euro/,
	dates: { style: 'named', dayToMonth: /\.\s?/, monthFirst: false, dotted: true },
};
