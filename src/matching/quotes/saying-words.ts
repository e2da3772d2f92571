/**
 * How texts say who speaks, per language: verbs of saying, pronouns that stand for a speaker, and words that name a
 * source ("according to"). Terms as in `terms.ts`: up to four letters whole words, longer ones beginnings of words.
 */
export interface SayingWords {
	verbs: string[];
	pronouns: string[];
	sources: string[];
	/** Words behind which a name is not the one who speaks: "said of Putin", "told reporters that Putin". */
	others: string[];
}

const words = (list: string): string[] => list.split(' ');
const phrases = (list: string): string[] => list.split(', ');

export const SAYING_WORDS: Record<string, SayingWords> = {
	en: {
		verbs: [
			'put it',
			...words(
				'said says say told tells added adds stated states declared declares announced announces warned warns insisted insists ' +
					'argued argues noted notes explained explains continued continues replied replies answered answers asked asks asserted ' +
					'asserts stressed stresses emphasised emphasized remarked remarks repeated repeats reiterated wrote writes tweeted ' +
					'claimed claims concluded concludes recalled recalls reaffirmed reaffirms observed observes commented comments ' +
					'responded responds acknowledged admitted confirmed confirms denied cautioned testified demanded pledged vowed',
			),
		],
		pronouns: words('he she they'),
		sources: phrases('according to, in the words of'),
		others: words('of to for with by about that whether against from and or than'),
	},
	de: {
		verbs: words(
			'sagte sagt sagten erklärte erklärt erklärten betonte betont teilte meinte meint fügte warnte warnt behauptete behauptet ' +
				'schrieb schreibt äußerte forderte fordert kritisierte bekräftigte antwortete unterstrich ergänzte ankündigte kündigte ' +
				'stellte wiederholte',
		),
		pronouns: words('er sie'),
		sources: phrases('laut, nach Angaben von, nach den Worten von, so'),
		others: words('von zu zur zum für mit bei über dass ob gegen und oder als aus'),
	},
	ru: {
		verbs: words(
			'заявил сказал отметил добавил подчеркнул сообщил пояснил указал говорит заявляет напомнил написал предупредил ответил ' +
				'объявил утверждает утверждал считает констатировал уточнил продолжил',
		),
		pronouns: words('он она они'),
		sources: phrases('по словам, по мнению, как сообщает, согласно'),
		others: words('о об обо про к ко с со от для что чтобы против из и или чем'),
	},
	zh: {
		verbs: words('说 称 表示 指出 强调 宣布 声明 警告 补充 回答 重申 写道 认为'),
		pronouns: words('他 她 他们'),
		sources: phrases('据, 按照'),
		others: words('对 向 与 和 跟 关于'),
	},
};
