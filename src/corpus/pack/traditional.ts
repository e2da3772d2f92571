// Characters that news is written with, from the Unicode CLDR transform Hans-Hant; some by hand where news uses another.
const SIMPLIFIED =
	'万与专业东两严丧个为举么义乌乔习书买乱争于亚产仅从们价众会伤伪体侧党兰关兴养内写军冲决减几击则创别剂办务动势区华协卖占卢卫历压参双发变叙叶号' +
	'后听启员团围国图场坏坚坝处备复头夸夺奋奖奥妇学宁实宫对导将尔属带并广庄库应废开弃张弹强当录忧怂总恶愿战户执扩抢护报担拥拦择挟挠挡挤损换据揽数' +
	'斗断无时显暂术机杀权条来构标树桥检楼欧气没泄泪泽济温湾满灭灯热爱牺独现电码础确祸离种称税笔筹签粮紧红约级纪纯纳纵纸纽线练组织绍经结绝统续维绿' +
	'缅缓编缘缴罗罚罢职联胁脏脱舰苏范药莱获营萨虑虚衅袭装见规视触计认讨让训议记讲讷许讹论设证评诈试话该语说请诺读谁调谈谋谎谢谬贝负财责败质贸赃资' +
	'赖车轮轰轻辅输辞边达过运还这进远违连迟迹选邻采钟钢钱铁铜银销长门闭问间闻队阵际陈随难须顾顿预领题颜风飞馆马驱驳驻验骗骚骤鱼鲁鲜鸟龙';
const TRADITIONAL =
	'萬與專業東兩嚴喪個為舉麼義烏喬習書買亂爭於亞產僅從們價眾會傷偽體側黨蘭關興養內寫軍衝決減幾擊則創別劑辦務動勢區華協賣佔盧衛歷壓參雙發變敘葉號' +
	'後聽啟員團圍國圖場壞堅壩處備復頭誇奪奮獎奧婦學寧實宮對導將爾屬帶並廣莊庫應廢開棄張彈強當錄憂慫總惡願戰戶執擴搶護報擔擁攔擇挾撓擋擠損換據攬數' +
	'鬥斷無時顯暫術機殺權條來構標樹橋檢樓歐氣沒洩淚澤濟溫灣滿滅燈熱愛犧獨現電碼礎確禍離種稱稅筆籌簽糧緊紅約級紀純納縱紙紐線練組織紹經結絕統續維綠' +
	'緬緩編緣繳羅罰罷職聯脅髒脫艦蘇範藥萊獲營薩慮虛釁襲裝見規視觸計認討讓訓議記講訥許訛論設證評詐試話該語說請諾讀誰調談謀謊謝謬貝負財責敗質貿贓資' +
	'賴車輪轟輕輔輸辭邊達過運還這進遠違連遲跡選鄰採鐘鋼錢鐵銅銀銷長門閉問間聞隊陣際陳隨難須顧頓預領題顏風飛館馬驅駁駐驗騙騷驟魚魯鮮鳥龍';

/** Simplified characters that have another traditional form besides, or one beside themselves: 准备 準備, 批准 批准. */
const OTHERS: Readonly<Record<string, string>> = {
	准: '準',
	制: '製',
	系: '係',
	划: '劃',
	周: '週',
	干: '幹',
	台: '臺',
	里: '裡',
	游: '遊',
	松: '鬆',
};

const FORMS: ReadonlyMap<string, readonly string[]> = new Map([
	...Array.from(SIMPLIFIED, (character, i): [string, string[]] => [character, [TRADITIONAL.charAt(i)]]),
	...Object.entries(OTHERS).map(([character, other]): [string, string[]] => [character, [character, other]]),
]);

/** More forms of one term than this are not written out. */
const MOST_FORMS = 4;

/**
 * A Chinese term with the forms that it has in traditional characters, itself first: so that a pack written in simplified
 * ones finds both. Longer texts have more forms than are given.
 */
export function withTraditional(term: string): string[] {
	let forms = [''];
	for (const character of term) {
		const own = FORMS.get(character) ?? [character];
		forms = forms.flatMap((form) => own.map((other) => form + other)).slice(0, MOST_FORMS);
	}
	return [...new Set([term, ...forms])];
}
