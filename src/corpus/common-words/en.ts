// Data of wordfreq, © Robyn Speer, under CC BY-SA 4.0; changed: the beginnings, of at most six letters, of its 1000 most frequent English words.

export const english =
	'the to and of a in i is for that you it on with this was be as are have at he not by but from my or we an your all so his they me if one can will ' +
	'just like about up out what has when more do no were who had their there her which time get been would she new people how dont some also them now ' +
	'other im its our than good only after first him into know see two make over think any then could back these us want becaus go well said way most much ' +
	'very where even should may here need really did right work year years being day too going before off why made still take got many never those life ' +
	'say world down great throug youre last s while best such love man home long look someth use cant same used both every am come part state three around ' +
	'betwee always better find help high little old since anothe does own things under during game ive thing give house place school again next each mr ' +
	'withou agains didnt end found must show big feel sure team ever family keep might please put money free second someon away left number city days lot ' +
	'name night play until compan doing few let real called differ having set though done howeve gettin god govern group lookin public top women busine ' +
	'care start system times week alread anythi case nothin person today change enough everyt full live making point read told yet bad doesnt four hard ' +
	'mean once suppor tell includ music power seen states stop water based believ call head men nation small took white came far job side try went yes ' +
	'actual americ later less line order party run says servic countr open season shit thank childr everyo genera theyre trying united using area black d ' +
	'follow law makes togeth war whole car face five kind maybe per presid story workin course games health hope import least means news within able book ' +
	'early friend ill inform local oh post t thanks video young ago others social talk court fact given guys half hand isnt level mind often single become ' +
	'body coming contro death food guy hours office pay proble south true almost fuck histor known large lost m resear room severa starte taking univer ' +
	'win wrong along anyone else girl john matter pretty rememb air bit hit needs nice playin probab saying unders yeah york class close comes id idea ' +
	'intern looks past possib wanted b cause due happy human member months move questi r series wait woman ask commun data late leave north saw specia ' +
	'watch wont c either fuckin future light low millio mornin police short stay taken age buy deal rather reason red report soon third turn whethe among ' +
	'check develo form furthe heart minute myself yourse act althou asked child fire fun living major media phone player art behind buildi easy gonna ' +
	'market near non plan politi quite six talkin west works accord availa e educat final former front kids list ready someti son street wasnt bring ' +
	'colleg curren exampl experi heard london meet progra type baby chance father march proces song study word across action clear gave gets himsel month ' +
	'outsid self studen words board cost cut dr field held instea main moment mother road seems thinki town wants de depart energy fight fine force hear ' +
	'issue played points price re rest result runnin shows space summer term wife beauti date goes killed land miss projec sex shot site strong youll ' +
	'accoun co especi eyes june parent period positi record simila total w above club common died film happen knew lead likely milita perfec securi share ' +
	'st tv won x april center county couple dead englis hold indust inside issues online privat return rights sense star test view weeks break britis ' +
	'event higher hour l middle needed presen sorry takes traini wish wouldn answer boy design finall girls gold gone guess intere july king learn policy ' +
	'societ added al alone averag bank brough certai church east hands hot longer medica movie origin park perfor press receiv role sent themse tried ' +
	'worked worth areas became bill books cool direct exactl giving ground meetin n provid relati septem sound source usuall value eviden lives offici ok ' +
	'produc rate readin round save stand stuff tax whatev amount blue david drive eat fall fast federa feelin felt green league manage match model p ' +
	'pictur size step trust youve centra englan forwar groups hey key mom o page paid range review scienc trade uk upon variou attent brothe cannot charac ' +
	'chief cup footba hate havent james led looked lower natura octobe proper qualit send style u vote amazin august blood china comple dog econom hell ' +
	'involv itself langua lord novemb oil relate seriou stage terms title add articl attack born couldn damn decide decisi enjoy entire french januar kill ' +
	'met perhap poor releas situat techno turned websit writte choice code consid contin counci cover door electi europe events f financ foreig hair ' +
	'increa legal lose michae pick race seem seven sign simple simply staff super union walk washin bed began built career crazy daily daught decemb die ' +
	'diffic figure hospit knows loss modern ones paper parts popula publis safe starti versio voice whose writin army austra earth forget goal h huge ' +
	'listen okay practi rules sea sir succes toward v waitin ways access arent base below create deep la lol mark missin offer pass profes risk sleep ' +
	'table ten truth ball box build card cases dark distri george india mine minist note percen piece recent seeing straig visit wall wanna weve wrote ' +
	'allowe boys cultur etc fans';
