import type { ArticleWords, MatchingWords, QuotingHabits, TextWords } from './language';

export const text: TextWords = {
	functionWords: '的, 了, 和, 是, 在, 不, 有, 与, 及, 等, 也, 就, 都, 而, 这, 那, 为, 对, 将, 说, 称, 一',
	// Nothing is shortened with a stop, and months have numbers.
	abbreviations: '',
	openers: '',
	months: [],
	toldByWords: false,
	ordinalDays: false,
};

export const article: ArticleWords = {
	label: /广告/,
	call: /您收到(?:此|这封)邮件|关注我们|扫描二维码|扫码关注/,
	related: /相关(?:阅读|新闻|文章|报道)|延伸阅读|推荐阅读|更多(?:新闻|阅读)/,
	replyHeading: /(?:发表|添加)(?:评论|回复)|留言/,
	replyForm: /使用akismet|电子邮箱地址不会被公开/,
	editorsNote: /编者按|编者注|译者注|译者按|編者按|編者注|譯者注/,
	by: /作者[:：]?/,
	dateline: null,
};

export const quoting: QuotingHabits = { verbSecond: false, insertsSpeakers: false };

export const matching: MatchingWords = {
	saying: {
		verbs: '说, 称, 表示, 指出, 强调, 宣布, 声明, 警告, 补充, 回答, 重申, 写道, 认为',
		pronouns: '他, 她, 他们',
		sources: '据, 按照',
		others: '对, 向, 与, 和, 跟, 关于',
		afterName: null,
		afterSource: null,
	},
	stance: {
		saying: '称, 表示, 指出, 强调, 声称, 宣称, 认为, 宣布, 警告, 指责, 写道, 说',
		source: '据, 按照, 援引',
		denying: '否认, 驳斥, 反驳, 并非事实, 不属实, 不实',
		doubting: '所谓, 据称, 没有证据, 无证据, 缺乏证据, 未经证实, 怀疑, 质疑, 尚不清楚, 子虚乌有, 虚构, 莫须有, 臆想',
		negation: '不, 没, 未, 无, 非, 并非',
		partly: '只, 仅, 都, 断, 少',
		asking: '为什么, 为何, 如何, 怎么, 什么, 何时, 谁, 哪, 何以, 多少, 几',
		self: '我',
		mood: '',
		break: '但, 而, 不过, 然而, 虽然, 因为',
	},
	doers: {
		by: '由, 被',
		objects: '对, 向, 在, 与, 和, 同, 给, 从, 针对, 关于, 告诉, 警告',
		articles: '',
		verbFirst: false,
		conditions: '如果, 若, 是否, 假如, 倘若',
	},
	states: {
		adopted: '签署了, 已签署, 签订了, 批准了, 已生效, 通过了, 达成了',
		decided: '下令, 已决定, 已开始',
		lapsed: '失效, 到期, 终止',
		permanent: '驻扎, 常驻, 长期驻',
		wish: '应, 将, 要求, 草案, 如果, 可能, 考虑, 希望, 拟',
	},
	strengths: {
		possible: '可能, 或许, 也许, 不排除, 也不排除',
		likely: '很可能, 大概',
		certain: '将会, 必将, 必然, 一定, 自动, 不可避免',
	},
	modals: {
		negation: '不, 没, 未, 无, 非',
		including: '括',
		possible: '能, 许',
		obliged: '须, 必',
		certain: '将',
	},
	measures: /公里|小时|天|周|个月|年|分钟|次|米/,
	dayWords: /昨天|今天|周[一二三四五六日]|星期/,
	dateLimits: /[自从至到前]/u,
	spellings: [],
	contractions: [],
	ago: /(?<number>[一二两三四五六七八九十\d]{1,3})(?:(?<year>年)|(?<month>个月)|(?<week>周|个星期)|(?<day>天))(?:之|以)?前/gu,
	numbers: {
		system: 'characters',
		counters: '名人个枚艘架次国',
	},
	hedges: {
		over: /(?:超过|逾|至少|多于|超)$/u,
		'up-to': /(?:不到|至多|最多|高达|少于|多达)$/u,
		nearly: /(?:将近|接近|近)$/u,
		about: /(?:大约|约|大概)$/u,
	},
	hedgesBehind: { over: /^(?:多|余|以上)/u, about: /^(?:左右|上下)/u },
	half: /一半|半数/gu,
	daily: /每天|天天|每日/gu,
	percent: /％/,
	rangeWord: /[至到]/,
	// An ordinal has its sign before it, with no space.
	numbered: null,
	ordinalEnding: /[年月日号]/,
	money: /美元|欧元/,
	dates: {
		style: 'numbered',
		forms: [
			/(?:(?<y>(?:19|20)\d\d)年)?(?<m>1[0-2]|[1-9])月(?<d>[0-3]?\d)[日号]/gu,
			/(?<y>(?:19|20)\d\d)年(?<m>1[0-2]|[1-9])月/gu,
		],
	},
};
