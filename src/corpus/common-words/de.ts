// Data of wordfreq, © Robyn Speer, under CC BY-SA 4.0; changed: the beginnings, of at most six letters, of its 1500 most frequent German words.

export const german =
	'die der und in das ich ist nicht zu den von mit es ein auf für im sie eine sich auch dem des als er an dass so bei wie aber aus hat sind nach noch ' +
	'wir du war nur wenn oder wird was werden einen am man um haben einer zum kann über da dann einem schon habe ja mehr mir sein vor mal zur durch hier ' +
	'mich bis doch ihr immer jetzt diese wurde wieder keine alle sehr können muss uns bin unter vom gut gibt hatte ihre dieser gegen seine alles also geht ' +
	'viel zeit ab ganz machen denn meine damit dir will einfac ohne weil beim etwas waren zwei mein eines kein seit soll selbst wo dich mensch hab heute ' +
	'kommt nichts nun würde leben wer macht andere deutsc ihm jahr ob ihn jahren seiner viele zwisch jahre wäre diesem dieses wurden dabei a dort müssen ' +
	'gerade neue sonder erst ersten ihrer lassen sollte hast warum weiss weiter wirkli ihnen ihren s mann wohl drei seinen vielle dazu diesen euch kommen ' +
	'wollen bitte hätte sei könnte sehen sowie tag berlin dafür ins sagen steht währen bereit ende nie uhr weg wegen besser einmal frau stadt welt d gehen ' +
	'gemach genau danke gar konnte leute neuen seinem unsere dies etwa jeder natürl the bist gute recht finden geben kinder m werde geld gleich keinen ' +
	'lange sagt teil allem beiden davon eigent fast richti tun arbeit de denen erste frage meiner sieht zurück deine jedoch klar paar grosse liegt welche ' +
	'wissen zusamm einige fall gab i kannst sicher e frauen ihrem kam allen darauf hatten letzte meinen nein schön sogar vielen worden zwar allerd art ' +
	'schnel sollen u darf jeden jemand später stehen wollte ganze gerne möchte seite spiel wenig b heisst liebe oft sagte fragen land neben statt dein ' +
	'gehört lässt platz besond geschi ne nehmen of darübe deren hin vier gesagt guten kurz meinem morgen sonst unser bekomm bzw euro gesehe kleine spiele ' +
	'wenige c famili ging haus bild bleibt eigene je möglic n weit deshal eben gewese glaube minute polize ausser beide findet ganzen leider musste online ' +
	'stelle tage untern woche würden besten bleibe daher grund kaum namen proble daran halt nacht neu stand stunde thema beispi genug allein dessen direkt ' +
	'echt halten schule solche zeigt überha anders essen lang usa abend dank ebenfa eher h hinter mag musik münche pro wasser alten bald erhalt junge ' +
	'lieber nachde ort sofort zweite aller auto bringe danach deutli dr finde hand jede kopf männer nächst us damals endlic eu fünf gefund gilt person ' +
	'schwer wichti zeigen egal gesell hoch r stark alter anfang gegenü kind oben rund spd strass bekann bisher eltern europa gott hätten los mutter wochen ' +
	'augen beste brauch denke gruppe her is meiste millio schrei treffe trotzd artike bestim folge glück herr hilfe leicht mehrer nieman politi sache ' +
	'schein zunäch alte bayern bissch denken fand film intern laut lesen oh regier richtu schlie stellt team and buch dinge dürfen früher geword ii l ' +
	'prozen sohn spass v wort bereic besteh bringt ernst gross mädche o vater zukunf all darum fahren fest form frei idee jedes keiner liegen neues passie ' +
	'österr bevor gegebe hambur jedem manchm raus super t tut wahl wert wien einzig entwic folgen freund führt helfen kosten obwohl sehe suchen ziel ' +
	'ziemli angst ca dadurc erfolg hause krieg lage läuft mai septem to verste voll wann wieso afd alt aufgru innerh insges klasse nimmt ok preis rein ' +
	'rolle stimmt tagen tod völlig zudem ach cdu gekomm gern gester irgend kirche meist märz na seines trotz verges versch vorbei zahlen blick dagege ' +
	'deinen ebenso führen kaufen lernen meinun name partei reden seiten w willst wobei hält jungen moment schlec sechs spielt sprech video x august bilder ' +
	'dachte mitte novemb scheis sowohl st wahrsc april deiner frankf insbes p per peter raum sprich system tatsäc z erreic gemein juli juni links mach new ' +
	'nämlic oktobe schaff setzen suche versuc bedeut einsat f falls habt hören ihres köln nr rahmen rechts sachen schwei stück fällt genomm hoffe höhe job ' +
	'liess michae sex sommer titel tochte wohnun wären zahl zehn handel kennen kunst mitarb sah sorgen sprach verlor weise zumind übrige bad band chance ' +
	'fehler g gebrac hallo hinaus langsa menge meter mindes musst selber drauf erklär erster gefühl km laufen medien saison tv ziehen überal antwor bahn ' +
	'dennoc dezemb gesich guter machte monate seien somit thomas toll tragen vergle entsch gedank gehöre gutes herz jahres januar jeweil nutzen nähe siehe ' +
	'sinn stuttg sucht vorher daten deinem falsch fertig foto häufig intere kultur könig la luft lösung nen reihe schöne stimme boden bruder februa frankr ' +
	'fussba heraus inform kennt kritik manche neuer nochma opfer passt plötzl region schwar seid setzt situat sonnta unten warten wirtsc bevölk darin ' +
	'firma gedach geschr gewinn hohen kamen kreis körper lass länger mitgli nachri punkt rede typ verein verwen zeiten ausbil beginn desweg ergebn eure ' +
	'gestel grünen kenne licht markt mittle monat offen rechte regel russla staat teilwe weder acht europä fc gefall hälfte lag martin progra reicht ' +
	'schüle selten sieben sowas text unbedi unterw verbin wenigs zeitun zuvor ahnung bürger eins erfahr erzähl funkti grad grösst hohe indem kampf kraft ' +
	'mache nahm okay projek präsid punkte sport tat zimmer zuerst druck entfer facebo fehlt genaus hans herren hört ledigl liste schaue soweit bietet dran ' +
	'dritte durcha erwart fallen gehe inzwis komple kunden müsste niemal on schau schrit staate unters verfüg verlas wirst wählen angebo bett blieb einzel ' +
	'erneut gefahr gefäll genann google hilft klein linie max natur schuld top wahrhe worte wusste öffent aufs co etc gmbh hey it k klingt knapp live ' +
	'mannsc ordnun paris reich rot samsta satz teilen themen vermut ändern aufgab bezeic chef dollar entwed fotos freuen geh gewähl john lehrer leipzi ' +
	'runde schlus serie teile total veröff ähnlic bank beitra cm erkenn freita früh gebäud gesetz hotel jedenf komm länder nahe nennen zieht zug aktuel ' +
	'bewegu china ehe ehrlic erde flücht folgt gebe gehabt gespie gewalt gold gründe karl nix no nummer reise sieg sitzen start tür univer verdie verhal ' +
	'versta aktiv besuch bildun darunt denkt dürfte eh englis gefrag glückl hart landes leuten linken offenb post rest ruhe sinne werk begrif berich drin ' +
	'fans fenste for freien freihe hannov lebens lebt meines nennt stolz verfah verkau vorste york zahlre zeiche zuletz absolu auswah christ derzei freude ' +
	'http j jungs leistu lieben meint meinte montag plan regelm trifft vertra angabe arzt befind daraus en erstma gegang getan grenze hund linke mm sag ' +
	'sicht zeitpu anzahl baden bau bloss entspr geführ glaub grösse heutig immerh karte langen lust regeln sobald solang sonne tiere trägt volk websit al ' +
	'arsch frank gelese gesamt gezeig handy kaffee komme kontak könnt laden lustig mittel paul perfek positi schlos schutz studiu ständi videos wagen ' +
	'winter you zusätz ag anschl benutz bücher freie gewonn heisse italie kolleg legen leid london naja quelle sachse studie tages techni tisch union ' +
	'urlaub verlet weisst werbun amt auge betrie bier bracht club drauss einflu erwähn fällen fühlen führte fürs gebiet gerich himmel iii jahrhu jugend ' +
	'maria massna patien persön schlaf teilne tief verbun voller willko autos bauen bieten energi erinne ex fuss gebore gescha glaubt herzen hoffnu holen ' +
	'kilome merkel relati show sitzt spät sterbe stets tolle traine usw versio wald abschl aufgen basis begann beschä csu dahin ddr ding friedr gelten ' +
	'gesprä gesuch getrof meinst müller nötig partne party qualit richte schade see tor täglic verlie wahr aktion anteil app aussch bezieh cool david ' +
	'dresde froh genutz halte haut hielt hinten inhalt kontro kurze leiste rücken soldat sozial starke vergan wirkt zustan ausseh bewuss bremen damen ' +
	'diskus fdp fehlen fort franz fährt gehalt gestor ideen könne künstl litera mitein organi rennen sage schlim sekund setzte türkei umgebu verant weltwe ' +
	'wünsch youtub zog zufrie düssel et geburt gegens gekauf grunds hände insel machst netz normal prozes schwes un vertre vorhan wolfga zuhaus ans autor ' +
	'bezahl dienst dumm eindru enthäl entste feiern feuer fühlt gesche grüne halle hingeg interv';
