import type { MatchingWords, QuotingHabits } from './language';

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
			'doubts whether, doubtful that, doubtful whether, unclear whether, unclear if, questioned whether, ' +
			'questions whether, sceptical that, skeptical that, purported, purportedly, so-called',
		negation:
			"not, no, never, n't, don't, doesn't, didn't, isn't, wasn't, cannot, can't, won't, nor, neither, " +
			'without, nobody, none, hardly',
		mood: '',
		break: 'but, however, while, whereas, although, though, because, after, before, since, when, and that',
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
};
