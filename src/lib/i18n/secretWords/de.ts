/** 512 short words, one of which is drawn as likely as the next. Few differ by a letter only, and none needs an accent. */
export const WORDS = `
	abend adler affe ahorn akte allee amsel ananas anker apfel april arbeit arm arzt asche atem auge august
	auto axt bagger balken ball ballon banane bart bau bauer baum becher beere besen besuch bett beutel
	biber bild birne blatt blau blech blitz block blume bogen bohne boje borke braten braun brei brett brief
	brise brot bruder bucht bunt burg busch clown creme dach dampf dank datum daumen delfin dorf drache
	draht durst ebbe ecke eiche eimer eis eisen elch elf engel ente erbse erde ernte esel essig eule faden
	fahne falke falter farbe farn fass faust fels ferien feuer fichte fieber figur film finger flagge flamme
	fleck fliege floh flora flosse fluss flut foto frage frau freund frieden frosch frost frucht funke gabel
	gans garage garten gebet geige geist gelb gemse gepard gerste gesang glanz glas glocke gold grille grube
	gruppe gurke gurt haar hafer haken hals hammer hang harfe haut hecht hecke heft helm hemd henne herbst
	herz hexe himmel hirsch hirte hof hoffnung holz honig horn hose hotel huhn hunger hut igel imker insel
	jacke jagd jahr januar jeans jubel jugend juni kaffee kahn kakao kaktus kalk kamel kamera kamin kanal
	karte kasse kasten katze keks kerze kette kiefer kies kinn kirche kissen kiwi klang klasse klee kleid
	klinge klippe knie knopf knoten koffer kohl kohle komet kork kran kranz kraut kreide kreis krone krug
	kuchen kugel kuh kunst kupfer kurve lager lamm lampe laub lauch lawine leben leder lehrer leim leiter
	lerche licht lied lilie linse liste loch lok luchs luft lunge lupe mai maler mann mantel markt mast maus
	meer mehl melone mensch messer meter miene milch minute minze mittag moos motor motte mund museum musik
	mutter nacht nagel nebel nelke netz neu nische nord note nudel nuss obst ofen olive onkel oper orange
	orgel ort osten otter ozean paket palme panda papier pappel park pause pech perle pfad pfanne pfeife
	pfeil pferd pflug pforte pfote pilot pilz pinsel pirat platte platz pokal prinz pulver punkt quader
	quelle rad rahm rahmen rakete ranke rasen raupe rebe rechen regal regen reh reifen reis reise rennen
	ring ritter robbe rock rohr rolle rost rot ruder ruhe runde saal sache sack saft salat salbe salz samen
	sand sattel sauna schal schatz schere schilf schirm schlaf schnee schuh schule schwan see seele segel
	seife seil sekt senf sessel sieb silber sirup sitz socke sofa sohn sommer sonne spatz speck spiel spinne
	sport stadt stall stamm star staub stein stier stift stille stimme stirn stock stoff storch strand
	strauss strom stufe stuhl sturm sumpf suppe tafel tag takt tanz tapete tasche taste taube teich teig
	teller tempel teppich test tier tiger tinte tisch tochter topf tor torte traum treppe trommel truhe tuch
	tulpe tunnel ufer uhr ulme umweg unten vase vater vogel volk vulkan waage wachs wagen wal wald wanne
	wasser watte weber weg weide wein weiss weizen welt wespe westen wetter wiese wind winkel winter wippe
	woche wolf wolke wort wunder wurm wurzel zahl zange zaun zebra zehe zeit zelle zettel ziege ziegel ziel
	zimmer zimt zirkus zitrone zucker zug zwerg zwiebel
`;
