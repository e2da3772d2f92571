/** How far a page says that a thing has got. */
export type PageState = 'adopted' | 'decided' | 'lapsed' | 'permanent';

const list = (text: string): string[] => text.split(', ');

/** Words by which texts say so, per language, and those that make it a wish or a plan; terms as in `terms.ts`. */
export const STATES: Record<string, Record<PageState | 'wish', string[]>> = {
	en: {
		adopted: list(
			'signed, ratified, adopted, concluded, entered into force, in force, have agreed on, has agreed on, agreed upon, legally binding treaty between',
		),
		decided: list('ordered, orders, decided, has begun, have begun, began, started'),
		lapsed: list('expired, lapsed, terminated, no longer in force'),
		permanent: list('stationed, permanently, garrison, garrisoned'),
		wish: list(
			'would, should, must, to be, be, wants, want, demand, demands, demanded, propos, draft, if, could, may, might, has to, have to, once, until, before, consider, weigh, think, not',
		),
	},
	de: {
		adopted: list(
			'unterzeichnet, unterzeichnete, unterschrieben, ratifiziert, ratifizierte, verabschiedet, in Kraft, geschlossen',
		),
		decided: list('ordnete, angeordnet, beschloss, beschlossen, begonnen, begann'),
		lapsed: list('ausgelaufen, außer Kraft, erloschen, gekündigt'),
		permanent: list('stationiert, dauerhaft'),
		wish: list(
			'soll, sollte, sollen, müsse, muss, würde, könnte, will, fordert, Entwurf, wenn, falls, werde, zu, erwäg',
		),
	},
	ru: {
		adopted: list(
			'подписан, подписали, подписал, ратифицирован, ратифицировал, вступил в силу, вступило в силу, заключил, заключили, принят',
		),
		decided: list('приказал, приказали, распорядил, решил, решили, начал, начали, началась, началось'),
		lapsed: list('истек, истёк, утратил силу, прекратил действие'),
		permanent: list('дислоцирован, базируются, постоянно'),
		wish: list('бы, должен, должна, должны, хочет, требует, проект, если, чтобы, может, предлага, рассматрива'),
	},
	zh: {
		adopted: list('签署了, 已签署, 签订了, 批准了, 已生效, 通过了, 达成了'),
		decided: list('下令, 已决定, 已开始'),
		lapsed: list('失效, 到期, 终止'),
		permanent: list('驻扎, 常驻, 长期驻'),
		wish: list('应, 将, 要求, 草案, 如果, 可能, 考虑, 希望, 拟'),
	},
};
