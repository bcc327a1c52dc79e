/**
 * One word for one thing: for each term of the method, the words in each language that could stand for it and do not. A
 * reader who meets two words looks for two things.
 */

/** The words that are not used, by language, each with what is said instead. */
const RIVALS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
	nl: {
		kaart: /plattegrond|landkaart/i,
		toestel: /apparaat/i,
		begeleider: /hulpverlener|maatschappelijk werker/i,
		buurt: /buurtschap/i
	},
	fr: {
		carte: /\bplan du quartier/i,
		appareil: /dispositif/i,
		accompagnateur: /intervenant|travailleur social|assistant social/i,
		quartier: /voisinage/i
	},
	en: {
		map: /\bchart\b/i,
		device: /\bgadget|\bappliance/i,
		'support worker': /social worker|caregiver/i,
		neighbourhood: /neighborhood/i
	},
	de: { Karte: /Lageplan|Stadtplan/, Gerät: /Apparat/, Nachbarschaft: /Kiez|Grätzl/ },
	ar: { خريطة: /مخطط/, جهاز: /الآلة/, حيّ: /حارة/ },
	tr: { harita: /kroki/i, cihaz: /aygıt/i, mahalle: /muhit/i },
	uk: { мапа: /(?<!\p{L})карт(а|и|у|і|ою|ами|ах)(?!\p{L})/iu, пристрій: /апарат/i, район: /околиц|сусідств/i }
};

/** What is said instead of a rival in this text; undefined where it has none. */
export function termMeant(tag: string, text: string): string | undefined {
	return Object.entries(RIVALS[tag] ?? {}).find(([, rival]) => rival.test(text))?.[0];
}
