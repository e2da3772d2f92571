/**
 * How texts take up what somebody else says, per language. Terms as in `terms.ts`: up to four letters whole words,
 * longer ones beginnings of words.
 */
export interface StanceCues {
	/** Verbs of saying that a clause with the point may follow, or that close it. */
	saying: string[];
	/** Words that name a source before or behind the point. */
	source: string[];
	/** Words that deny what follows them. */
	denying: string[];
	/** Words that call what follows or stands beside them doubtful. */
	doubting: string[];
	/** Words that turn a cue or a statement round; a sentence with one of them that no rule explains is unclear. */
	negation: string[];
	/** Forms of verbs that give somebody else's words without naming a verb of saying (German *Konjunktiv I*). */
	mood: string[];
	/** Words behind which another clause begins, that a cue before them says nothing of. */
	break: string[];
}

const list = (text: string): string[] => text.split(', ');

export const STANCE_CUES: Record<string, StanceCues> = {
	en: {
		saying: list(
			'said, says, say, saying, stated, states, declared, declares, announced, warned, warns, insisted, insists, argued, argues, argue, ' +
				'noted, notes, explained, claimed, claims, claim, asserted, asserts, wrote, writes, told, tells, stressed, emphasised, ' +
				'emphasized, believes, believe, maintains, maintained, reported, reports, complained, complains, repeated, reiterated, ' +
				'alleged that, alleges, accused, accuses, contends, remarked, thinks, think, points out, pointed out',
		),
		source: list('according to, in the words of, in the view of, reportedly, in the opinion of'),
		denying: list(
			'denied, denies, deny, denying, rejected, rejects, rejecting, refuted, refutes, dismissed, dismisses, disputed, disputes, ' +
				'it is not true that, it is untrue that, it is false that, it was not true that, is not the case that, no truth to, ' +
				'contrary to claims that, contrary to the claim that',
		),
		doubting: list(
			'alleged, allegedly, supposed, supposedly, unproven, unconfirmed, unsubstantiated, no evidence that, no evidence for, no proof that, ' +
				'without evidence that, doubts that, doubt that, doubted that, doubts whether, doubtful that, doubtful whether, unclear whether, ' +
				'unclear if, questioned whether, questions whether, sceptical that, skeptical that, purported, purportedly, so-called',
		),
		negation: list(
			"not, no, never, n't, don't, doesn't, didn't, isn't, wasn't, cannot, can't, won't, nor, neither, without, nobody, none, hardly",
		),
		mood: [],
		break: list('but, however, while, whereas, although, though, because, after, before, since, when, and that'),
	},
	de: {
		saying: list(
			'sagte, sagt, sagten, erklärte, erklärt, erklärten, betonte, betont, meinte, meint, warnte, warnt, behauptete, behauptet, schrieb, ' +
				'schreibt, äußerte, wirft, warf, warfen, werfen, heißt es, hieß es, glaubt, berichtet, berichtete, berichten, meldet, meldete, zufolge',
		),
		source: list('laut, nach Angaben, nach den Worten, nach Ansicht, angeblich soll, nach Darstellung'),
		denying: list(
			'bestreitet, bestritt, bestritten, bestreiten, dementiert, leugnet, leugnete, verneint, weist zurück, wies zurück, zurückgewiesen, ' +
				'wies den Vorwurf, weist den Vorwurf, wies Vorwürfe, weist Vorwürfe, wies die Behauptung, weist die Behauptung, wies Berichte, ' +
				'weist Berichte, widersprach, widerspricht, nicht wahr dass, stimmt nicht dass, es ist falsch dass, trifft nicht zu dass',
		),
		doubting: list(
			'angeblich, vermeintlich, mutmaßlich, unbewiesen, unbestätigt, keine Beweise, keinen Beweis, keine Belege, bezweifelt, bezweifelte, ' +
				'zweifelt, zweifelte, fraglich ob, unklar ob, sogenannt',
		),
		negation: list('nicht, kein, keine, keinen, keiner, keinem, nie, niemals, weder, ohne, nirgends'),
		mood: list(
			'sei, seien, habe, wolle, könne, müsse, dürfe, werde, stünden, stehe, hätten, drohe, verbiete, gehe, plane',
		),
		break: list('aber, jedoch, während, obwohl, weil, nachdem, bevor, sondern'),
	},
	ru: {
		saying: list(
			'заявил, заявля, сказал, говорит, говорят, отметил, подчеркнул, сообщил, сообщает, сообщают, пояснил, указал, напомнил, предупредил, ' +
				'утверждает, утверждают, утверждал, считает, считают, пишет, обвинил, обвиняет, полагает, полагают',
		),
		source: list('по словам, по мнению, по данным, согласно, как сообщает, по утверждению, якобы по словам, по версии'),
		denying: list(
			'опроверг, опровергла, опровергает, опровергли, отрицает, отрицал, отрицала, отрицают, отвергает, отверг, отвергла, отвергли, ' +
				'неправда что, это неправда, не соответствует действительности, неверно что, ложь что',
		),
		doubting: list(
			'якобы, предполагаемы, предполагаемо, недоказанн, неподтвержденн, неподтверждённ, нет доказательств, нет свидетельств, нет подтвержд, ' +
				'сомневается, сомневаются, усомнился, неясно ли, так называем',
		),
		negation: list('не, ни, нет, никогда, без, нельзя, никто'),
		mood: [],
		break: list('но, однако, хотя, тогда как, потому что, после того, прежде чем'),
	},
	zh: {
		saying: list('称, 表示, 指出, 强调, 声称, 宣称, 认为, 宣布, 警告, 指责, 写道, 说'),
		source: list('据, 按照, 援引'),
		denying: list('否认, 驳斥, 反驳, 并非事实, 不属实, 不实'),
		doubting: list('所谓, 据称, 没有证据, 无证据, 缺乏证据, 未经证实, 怀疑, 质疑, 尚不清楚'),
		negation: list('不, 没, 未, 无, 非, 并非'),
		mood: [],
		break: list('但, 而, 不过, 然而, 虽然, 因为'),
	},
};
