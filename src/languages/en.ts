import type { ArticleWords, MatchingWords, QuotingHabits, TextWords } from './language';

export const text: TextWords = {
	functionWords:
		'a, an, the, and, or, but, nor, so, yet, if, then, than, as, at, by, for, from, in, into, of, off, on, ' +
		'onto, out, over, to, up, with, without, within, about, after, again, against, all, also, am, any, are, ' +
		'be, because, been, before, being, below, between, both, can, could, did, do, does, doing, down, during, ' +
		'each, few, further, had, has, have, having, he, her, here, hers, him, his, how, i, is, it, its, just, ' +
		'me, more, most, my, no, not, now, only, other, our, ours, own, same, she, should, some, such, that, ' +
		'their, theirs, them, these, they, this, those, through, too, under, until, very, was, we, were, what, ' +
		'when, where, which, while, who, whom, why, will, would, you, your, yours, said, say, says, told, tell, ' +
		'tells, according, mr, mrs, ms, one, two, may, might, must, shall, upon, amid, among, toward, towards, ' +
		'around, since, still, even, ever, much, many, like',
	abbreviations:
		'mr, mrs, ms, dr, prof, gen, col, lt, sgt, capt, sen, rep, gov, hon, rev, st, jr, sr, vs, no, nos, art, arts, para, paras, ' +
		'cf, al, vol, pp, inc, ltd, co, corp, jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov, dec',
	openers:
		'The, A, An, In, On, At, It, He, She, They, We, But, And, This, That, These, Those, There, For, As, If, When',
	months: [
		'january, jan',
		'february, feb',
		'march, mar',
		'april, apr',
		'may',
		'june, jun',
		'july, jul',
		'august, aug',
		'september, sept, sep',
		'october, oct',
		'november, nov',
		'december, dec',
	],
	toldByWords: true,
	ordinalDays: false,
};

export const article: ArticleWords = {
	label:
		/advert(?:isement|ising|orial)?|ad|sponsored(?: content)?|comments?|share(?: this)?(?: article)?:?|tweet|print|text size|loading\.*|like loading\.*|read more|continue reading|story continues below(?: advertisement)?|article continues below(?: advertisement)?|scroll down to continue/,
	call: /you (?:get|receive|received|are (?:getting|receiving)) this (?:(?:e-?mail|message|newsletter) )?because\b|this (?:e-?mail|message|newsletter) was sent (?:to|by)\b|(?:follow|like) (?:[^\s,;:"“”]*[^\s,.;:"“”] ){1,7}?(?:on|at) (?:\S+ )?(?:facebook|twitter|x|instagram|telegram|youtube|google)\b|(?:sign up|subscribe)(?: now| here)? (?:for|to) (?:\S+ ){0,8}(?:newsletter|newsletters|channel|podcast|briefing|magazine|updates|emails?)\b|(?:get|have) (?:\S+ ){1,8}(?:delivered|sent) (?:\S+ )?(?:through|to|in) your (?:inbox|letterbox|email)|(?:if you )?(?:like|enjoyed|liked) this (?:story|article|post|content)\b|click here (?:to|for) (?:subscribe|sign|get|read|more|join)|(?:please )?(?:support|donate to) (?:us|our)\b|got a (?:news )?(?:story|tip)\b|for more (?:stories|news) like this\b|check out more of\b|(?:subscribe|register|sign (?:in|up)|log ?in)(?: now| here)? (?:or|\/|to (?:read|unlock|access|continue|view|comment))|create an? (?:free )?account\b|this (?:content|article|story) is (?:reserved|available|only) (?:\S+ ){0,3}subscribers|already (?:a subscriber|have an account)|access articles from\b|enjoy additional articles|get (?:email updates from|unlimited access)\b|share your thoughts and join\b|we apologi[sz]e,? but this video|try refreshing your browser|this is a breaking (?:news )?story\b/,
	related:
		/related(?: (?:articles?|stories|posts|news|content|topics|coverage|links?))?$|related:|(?:also|further|recommended) read(?:ing)?\b|read (?:more|also|next|this)\b|see also\b|more (?:\S+ ){0,3}(?:stories|news|articles|from|coverage)\b|more on (?:this|the) (?:topic|story|subject)|(?:you )?(?:might|may) (?:also )?(?:like|be interested)|don['’]t miss|(?:most|what['’]s) (?:read|popular|viewed|trending)|trending(?: now)?$|latest (?:news|stories|articles)|top stories|recommended(?: for you)?$|editors?['’]s? picks/,
	replyHeading:
		/(?:leave|post|add|write|submit) a (?:reply|comment|response)\b|(?:join the (?:conversation|discussion))/,
	replyForm:
		/fill in your details below or click an icon|you are commenting using your|^(?:wordpress\.com[ -]logo|(?:twitter|google\+?|facebook)[ -](?:picture|photo)|gravatar)$|^connecting to %s|uses akismet to reduce spam|your email address will not be published|required fields are marked|notify me of (?:new|follow-?up) (?:comments|posts)|save my name, email,? and website|^you must be logged in to|^log ?in to (?:leave|post) a|^cancel reply$|^post comment$|^(?:name|email|website)(?: ?\(required\)| ?\*)?$/,
	editorsNote:
		/(?:the )?editor(?:['’]?s|s['’])? note|editorial note|note from the (?:editors?|translators?)|translator['’]?s['’]? note|note by the (?:editors?|translators?)|correction(?: \([^()]*\))?:/,
	by: /(?:written |posted |reported |story )?by/,
	dateline: /on|at|published|updated|posted|(?:mon|tues|wednes|thurs|fri|satur|sun)day/,
};

export const quoting: QuotingHabits = { verbSecond: false, insertsSpeakers: false };

export const matching: MatchingWords = {
	saying: {
		verbs:
			'put it, said, says, say, told, tells, added, adds, stated, states, declared, declares, announced, ' +
			'announces, warned, warns, insisted, insists, argued, argues, noted, notes, explained, explains, ' +
			'continued, continues, replied, replies, answered, answers, asked, asks, asserted, asserts, stressed, ' +
			'stresses, emphasised, emphasized, remarked, remarks, repeated, repeats, reiterated, wrote, writes, ' +
			'tweeted, claimed, claims, concluded, concludes, recalled, recalls, reaffirmed, reaffirms, observed, ' +
			'observes, commented, comments, responded, responds, acknowledged, admitted, confirmed, confirms, ' +
			'denied, cautioned, testified, demanded, pledged, vowed',
		pronouns: 'he, she, they',
		sources: 'according to, in the words of',
		others: 'of, to, for, with, by, about, that, whether, against, from, and, or, than',
		afterName: /in|on|at|after|during|when|as|last|this/,
		afterSource: null,
	},
	stance: {
		saying:
			'said, says, say, saying, stated, states, declared, declares, announced, warned, warns, insisted, ' +
			'insists, argued, argues, argue, noted, notes, explained, claimed, claims, claim, asserted, asserts, ' +
			'wrote, writes, told, tells, stressed, emphasised, emphasized, believes, believe, maintains, ' +
			'maintained, reported, reports, complained, complains, repeated, reiterated, alleged that, alleges, ' +
			'accused, accuses, contends, remarked, thinks, think, points out, pointed out',
		source: 'according to, in the words of, in the view of, reportedly, in the opinion of',
		denying:
			'denied, denies, deny, denying, rejected, rejects, rejecting, refuted, refutes, dismissed, dismisses, ' +
			'disputed, disputes, it is not true that, it is untrue that, it is false that, it was not true that, ' +
			'is not the case that, no truth to, contrary to claims that, contrary to the claim that',
		doubting:
			'alleged, allegedly, supposed, supposedly, unproven, unconfirmed, unsubstantiated, no evidence that, ' +
			'no evidence for, no proof that, without evidence that, doubts that, doubt that, doubted that, ' +
			'doubts whether, doubtful that, doubtful whether, unclear whether, unclear if, questioned whether, phony, bogus, ' +
			'questions whether, sceptical that, skeptical that, purported, purportedly, so-called, ' +
			'mythical, imaginary, fictitious, non-existent, nonexistent',
		negation:
			"not, no, never, n't, don't, doesn't, didn't, isn't, wasn't, cannot, can't, won't, nor, neither, " +
			'without, nobody, none, hardly, anything but',
		partly: 'all, only, just, merely, simply, yet, every, necessarily, least, even',
		asking: 'how, why, what, when, where, which, who, whose, whom',
		self: "i, we, i'm, we're, i've, we've, i'd, we'd",
		mood: '',
		break: 'but, however, while, whereas, although, though, because, after, before, since, when, and that',
	},
	doers: {
		by: 'by',
		objects:
			'near, of, to, with, against, on, in, from, over, for, into, at, between, towards, toward, about, around, inside, told, ' +
			'tells, tell, telling, asked, warned, assured, reminded, invaded, invade, invading, attacked, attack, attacking, than, outside',
		articles: 'the',
		verbFirst: false,
		conditions: 'if, unless, whether',
	},
	states: {
		adopted:
			'signed, ratified, adopted, concluded, entered into force, in force, have agreed on, has agreed on, ' +
			'agreed upon, legally binding treaty between',
		decided: 'ordered, orders, decided, has begun, have begun, began, started',
		lapsed: 'expired, lapsed, terminated, no longer in force',
		permanent: 'stationed, permanently, garrison, garrisoned',
		wish:
			'would, should, must, to be, be, wants, want, demand, demands, demanded, propos, draft, if, could, ' +
			'may, might, has to, have to, once, until, before, consider, weigh, think, not',
	},
	strengths: {
		possible:
			'may, might, could, can, possible, possibly, perhaps, rule out, ruled out, neither confirm, ' +
			'confirm or exclude, conceivable',
		likely: 'likely, probably, presumably, expected, expects',
		certain: 'will, certainly, definitely, inevitably, inevitable, unavoidable, automatically, surely, undoubtedly',
	},
	modals: {
		negation:
			'not, no, never, none, nor, neither, without, cannot, cant, dont, doesnt, didnt, wont, isnt, arent, ' +
			"wasnt, werent, fail, fails, failed, refuse, refused, lack, lacks, lacked, unable, can't, don't, " +
			"doesn't, didn't, won't, isn't, aren't, wasn't, weren't",
		including: 'including',
		possible: 'may, might, could, can, possibly, perhaps',
		obliged: 'must, should, shall',
		certain: 'will, would',
	},
	measures: /km|kilomet|miles?|metres?|meters?|hours?|days?|weeks?|months?|years?|minutes?|times/,
	dayWords: /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow)\b/,
	dateLimits: /\b(?:since|until|till|before|after|by|from|to|through|between|of|dated|next)\s+/u,
	spellings: [
		[/^([a-zß-ÿ]{3,}[iy])s(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1z$2'],
		[/^([a-zß-ÿ]{3,})our(|s|ed|ing|er|ers|able|ite|ites|hood|hoods|ly|al|less)$/, '$1or$2'],
		[/^([a-zß-ÿ]{3,})ll(ed|ing|er|ers)$/, '$1l$2'],
		[/^(defen|offen|licen|preten|practi)c(e|es|ed|ing|eless)$/, '$1s$2'],
		[/^(cent|theat|lit|met|kilomet|fib|calib|meag|somb|spect|lust)re(s?)$/, '$1er$2'],
		[/^(program)me(s?)$/, '$1$2'],
		[/^(judg|acknowledg|abridg)ement(s?)$/, '$1ment$2'],
		[/^(catalog|dialog|analog)ue(s?)$/, '$1$2'],
		[/^(fulfil|enrol|instal|skil)l(|s|ment|ments|ful)$/, '$1$2'],
		[/^sceptic(|s|al|ism)$/, 'skeptic$1'],
		[/^(toward|afterward|forward|backward)s$/, '$1'],
		[/^grey(|s|er|ing)$/, 'gray$1'],
		[/^manoeuv(?:er|re)(|s|d|ed|ing)$/, 'maneuver$1'],
		[/^(a?e?sth|arch|encyclop|orthop|p)ae([a-zß-ÿ]+)$/, '$1e$2'],
	],
	contractions: [
		[/^can['’ʼ]t$/iu, 'can not'],
		[/^won['’ʼ]t$/iu, 'will not'],
		[/^shan['’ʼ]t$/iu, 'shall not'],
		[/n['’ʼ]t$/iu, ' not'],
		[/['’ʼ]re$/iu, ' are'],
		[/['’ʼ]ve$/iu, ' have'],
		[/['’ʼ]ll$/iu, ' will'],
		[/['’ʼ]m$/iu, ' am'],
	],
	ago: /(?<![\p{L}\d])(?<number>[\p{L}\d]{1,12})\s(?:(?<year>years?)|(?<month>months?)|(?<week>weeks?)|(?<day>days?))\s(?:ago|earlier)\b/giu,
	numbers: {
		system: 'words',
		groups: [
			{
				from: 2,
				step: 1,
				words:
					'two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, ' +
					'seventeen, eighteen, nineteen',
			},
			{ from: 20, step: 10, words: 'twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety' },
		],
		multipliers: [
			[12, 'dozen'],
			[100, 'hundred'],
			[1000, 'thousand, k'],
			[1e6, 'million, mln'],
			[1e9, 'billion, bn'],
		],
		and: 'and',
	},
	hedges: {
		over: /\b(?:(?:more|greater) than|over|upwards of|at least|no fewer than|above|exceed(?:s|ed|ing)?)\s+(?:an?\s+)?$/i,
		'up-to': /\b(?:up to|(?:less|fewer) than|under|below|at most|no more than)\s+(?:an?\s+)?$/i,
		nearly: /\b(?:nearly|almost|close to|approaching|nearer)\s+(?:an?\s+)?$/i,
		about: /\b(?:about|around|some|roughly|approximately|an estimated|estimated|circa)\s+(?:an?\s+)?$/i,
	},
	hedgesBehind: {},
	half: /\b(?:half|one out of two|one in two|every second)\b/giu,
	daily: /\b(?:daily|every day|day after day|day by day|everyday|hardly a day)\b/giu,
	percent: /per ?cent\b/,
	rangeWord: /to/,
	numbered: /articles?|art\.|paragraphs?|para|no\.|number|resolution|chapter/,
	ordinalEnding: /(?:st|nd|rd|th)\b/,
	money: /dollars?|euros?/,
	dates: { style: 'named', dayToMonth: /\s(?:of\s)?/, monthFirst: true, dotted: false },
};
