export type ModalClass = 'negation' | 'including' | 'possible' | 'obliged' | 'certain';

const words = (list: string): string[] => list.split(' ');

/** Folded words that bear the force of a sentence, per language. Words that mean the same in another way share a class. */
export const MODALS: Record<string, Record<ModalClass, string[]>> = {
	en: {
		negation: words(
			'not no never none nor neither without cannot cant dont doesnt didnt wont isnt arent wasnt werent fail fails failed refuse refused lack ' +
				"lacks lacked unable can't don't doesn't didn't won't isn't aren't wasn't weren't",
		),
		including: words('including'),
		possible: words('may might could can possibly perhaps'),
		obliged: words('must should shall'),
		certain: words('will would'),
	},
	de: {
		negation: words('nicht kein keine keinen keiner keinem nie niemals weder ohne'),
		including: words('einschließlich darunter'),
		possible: words('könnte könnten kann können möglicherweise vielleicht dürfte'),
		obliged: words('muss müssen soll sollen sollte'),
		certain: words('wird werden würde würden'),
	},
	ru: {
		negation: words('не ни нет никогда без нельзя'),
		including: words('включая числе'),
		possible: words('может могут возможно вероятно мог могли'),
		obliged: words('должен должна должны должно обязан обязаны'),
		certain: words('будет будут буду'),
	},
	zh: {
		negation: words('不 没 未 无 非'),
		including: words('括'),
		possible: words('能 许'),
		obliged: words('须 必'),
		certain: words('将'),
	},
};
