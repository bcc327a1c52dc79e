/** 512 short words, one of which is drawn as likely as the next. Few differ by a letter only: they are read from paper. */
export const WORDS = `
	aardbei aarde anker appel april arend arm asperge auto avond azijn baai baard baby bak bakker balkon
	banaan bank bed beek beker berg bes bezem biet bijl blad blauw blik bloem bol bomen bonen boog boom bord
	borstel boter bouw braam brand breed brief bril broek broer brood brug bruin bui buur cactus cake
	camping caravan cello cirkel citroen clown cola contact dag dans deeg deken deksel deur dier dijk distel
	doek doos dorp dorst douche draad draak droog droom druif druppel duim dun dweil echo eend eik eiland
	eland elf emmer engel erwt ezel fabriek fakkel familie feest feit fiets film fles fluit folie fontein
	foto fris fruit fuif gans garage garen gebak geel geit geluk gember gevel gieter gil glas goud graan
	gracht gras grens grijs groen groep grond groot grot haan hagel hals hamer hand hark haven hazelaar heg
	heks helm hemd hemel herfst hert heuvel hoed hof hommel honger honing hoofd hooi hoorn hotel huis hut
	ijs ijzel inkt insect jaar jacht jas jeans jeugd jong juli juni jurk kaars kachel kade kam kamer kanaal
	kano kapper kar kastanje kelder ketel ketting keuken kever kies kikker kin kist klap klei klem klok
	klomp kluis knie knik knoop knop koe koffer koffie komeet konijn koning kool koper koraal kosmos kous
	kraai krab krant kreeft krijt kring kroon kruid kuil kurk laars lach ladder lade lamp lat laurier leem
	leeuw lente lepel leuk licht lied lift lijn linde lint lip loep lood loper lucht luik lus maan maart
	mais mango mantel markt mast meeuw meisje melk melodie merel merg meter meubel middag mier mijl modder
	moeder molen mond mos mossel motor mouw mug munt museum muur muziek naald naam nacht nagel neef net neus
	noord noot november oase oceaan ochtend oever oker olie olifant olijf oma oor oost opa oranje orgel oven
	paal paard pad pakket paleis palm panda papier paprika parel park pasta pauw pauze peer pen peper perron
	perzik piano pijp pil piloot pinda plaat plan plein ploeg pluim poort pop post potlood prei pruik punt
	puzzel raaf raap radijs radio raket rat recept reep regen reiger reis rek riem rij rijst ring rivier
	robot rog rogge rots route rozijn ruiter rups rust salade sap saus schaap schaar schat scherm schip
	schoen school schort schuim schuur sjaal sla slager slak slang slee sleutel slot smaak smid sneeuw snoep
	sok spade specht spel spiegel spier spijker spin spons spoor stad stal steen ster stip stoel stof storm
	straat strand stro struik taak taart tafel tang tante tapijt tas taxi tegel telefoon tent thee thuis
	tijger tijm tomaat ton toon toren trap trein trommel trompet trui tuin tulp tunnel turf vaas vader valk
	varen veen veld venster verf vest vijf vijg vijver vink viool vis vlag vlam vlees vlieg vlinder vloer
	vloot vogel vork vriend vrolijk waaier wafel wagen wal walnoot walvis want water wei wesp wiel wijk wilg
	wind winkel winter wit wolf wolk woning worm wortel woud zaad zadel zalm zebra zee zegel zeil zeven
	zilver zin zoen zolder zomer zool zout zuid zus zwaan zwaluw zwam zwart
`;
