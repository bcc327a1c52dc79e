/**
 * What the guide brings along for each domain: its letter in the source (R47), the kind it proposes, its pictogram,
 * and the example chips. The words are locale data, since names of services differ from town to town.
 */
import type { Domain, Kind } from '$lib/model/vocabulary';

/** An example that one tap puts on the map. Its words are `vocabulary:domain.<domain>.example.<key>`. */
export interface Example {
	readonly key: string;
	readonly kind: Kind;
	readonly pictogram: string;
}

/** One domain of the guide. */
export interface DomainGuide {
	readonly letter: string;
	/** The kind proposed for what is typed here; shown, and changed on the actor's sheet. */
	readonly kind: Kind;
	readonly pictogram: string;
	readonly examples: readonly Example[];
}

/** The domains that a small map starts with. */
export const SMALL_MAP_DOMAINS: readonly Domain[] = [
	'leisure',
	'care-services',
	'public-space',
	'local-shops',
	'family-friends',
	'key-people'
];

/** What the guide brings along for each domain. */
export const DOMAIN_GUIDES: Readonly<Record<Domain, DomainGuide>> = {
	work: {
		letter: 'a',
		kind: 'organisation',
		pictogram: '1F6E0',
		examples: [
			{
				key: 'job-centre',
				kind: 'organisation',
				pictogram: '1F3E2'
			},
			{
				key: 'neighbourhood-work-scheme',
				kind: 'organisation',
				pictogram: '1F9F9'
			},
			{
				key: 'temp-agency',
				kind: 'organisation',
				pictogram: '1F4BC'
			},
			{
				key: 'reuse-shop',
				kind: 'place',
				pictogram: '267B'
			},
			{
				key: 'sheltered-workplace',
				kind: 'organisation',
				pictogram: '1F3ED'
			},
			{
				key: 'repair-caf',
				kind: 'organisation',
				pictogram: '1F527'
			},
			{
				key: 'social-restaurant',
				kind: 'place',
				pictogram: '1F372'
			},
			{
				key: 'volunteering-at-the-community-house',
				kind: 'place',
				pictogram: '1F3E0'
			},
			{
				key: 'local-red-cross',
				kind: 'organisation',
				pictogram: '1FA79'
			}
		]
	},
	education: {
		letter: 'b',
		kind: 'organisation',
		pictogram: '1F392',
		examples: [
			{
				key: 'primary-school',
				kind: 'organisation',
				pictogram: '1F3EB'
			},
			{
				key: 'adult-basic-education',
				kind: 'organisation',
				pictogram: '1F4D6'
			},
			{
				key: 'adult-education-centre',
				kind: 'organisation',
				pictogram: '1F393'
			},
			{
				key: 'homework-class',
				kind: 'organisation',
				pictogram: '1F4DD'
			},
			{
				key: 'dutch-conversation-table',
				kind: 'organisation',
				pictogram: '1F4AC'
			},
			{
				key: 'library',
				kind: 'place',
				pictogram: '1F4DA'
			},
			{
				key: 'childcare',
				kind: 'organisation',
				pictogram: '1F9F8'
			},
			{
				key: 'civic-integration-course',
				kind: 'organisation',
				pictogram: '1F4DC'
			},
			{
				key: 'parents-caf-at-school',
				kind: 'organisation',
				pictogram: '2615'
			}
		]
	},
	leisure: {
		letter: 'c',
		kind: 'organisation',
		pictogram: '26BD',
		examples: [
			{
				key: 'community-house',
				kind: 'place',
				pictogram: '1F3E0'
			},
			{
				key: 'sports-club',
				kind: 'organisation',
				pictogram: '1F3C5'
			},
			{
				key: 'holiday-play-scheme',
				kind: 'organisation',
				pictogram: '1F6DD'
			},
			{
				key: 'youth-club',
				kind: 'place',
				pictogram: '1F3B5'
			},
			{
				key: 'scouts',
				kind: 'organisation',
				pictogram: '1F3D5'
			},
			{
				key: 'community-garden',
				kind: 'place',
				pictogram: '1F955'
			},
			{
				key: 'p-tanque-club',
				kind: 'organisation',
				pictogram: '1F3AF'
			},
			{
				key: 'community-centre',
				kind: 'place',
				pictogram: '1F3AD'
			},
			{
				key: 'library',
				kind: 'place',
				pictogram: '1F4DA'
			}
		]
	},
	mobility: {
		letter: 'd',
		kind: 'place',
		pictogram: '1F68C',
		examples: [
			{
				key: 'bus-or-tram-stop',
				kind: 'place',
				pictogram: '1F68F'
			},
			{
				key: 'brussels-tram-or-metro',
				kind: 'place',
				pictogram: '1F687'
			},
			{
				key: 'train-station',
				kind: 'place',
				pictogram: '1F689'
			},
			{
				key: 'bike-workshop',
				kind: 'place',
				pictogram: '1F6B2'
			},
			{
				key: 'transport-service-for-less-mobile-people',
				kind: 'organisation',
				pictogram: '1F690'
			},
			{
				key: 'shared-car-or-bike',
				kind: 'organisation',
				pictogram: '1F697'
			},
			{
				key: 'driving-school',
				kind: 'organisation',
				pictogram: '1F698'
			},
			{
				key: 'neighbour-who-gives-you-a-lift',
				kind: 'person',
				pictogram: '1F9D1'
			}
		]
	},
	housing: {
		letter: 'e',
		kind: 'person',
		pictogram: '1F3D8',
		examples: [
			{
				key: 'neighbours-on-the-landing',
				kind: 'person',
				pictogram: '1F3D8'
			},
			{
				key: 'landlord',
				kind: 'person',
				pictogram: '1F511'
			},
			{
				key: 'social-housing-company',
				kind: 'organisation',
				pictogram: '1F3E2'
			},
			{
				key: 'caretaker',
				kind: 'person',
				pictogram: '1F9F9'
			},
			{
				key: 'building-manager',
				kind: 'person',
				pictogram: '1F4CB'
			},
			{
				key: 'housing-advice-desk',
				kind: 'organisation',
				pictogram: '1FAA7'
			},
			{
				key: 'tenants-union',
				kind: 'organisation',
				pictogram: '2696'
			},
			{
				key: 'reception-centre',
				kind: 'place',
				pictogram: '1F3E8'
			},
			{
				key: 'launderette',
				kind: 'place',
				pictogram: '1F9FA'
			}
		]
	},
	'care-services': {
		letter: 'f',
		kind: 'organisation',
		pictogram: '1FA7A',
		examples: [
			{
				key: 'public-social-welfare-centre',
				kind: 'organisation',
				pictogram: '1F3E2'
			},
			{
				key: 'community-health-centre',
				kind: 'organisation',
				pictogram: '1F3E5'
			},
			{
				key: 'family-doctor',
				kind: 'person',
				pictogram: '1FA7A'
			},
			{
				key: 'general-welfare-centre',
				kind: 'organisation',
				pictogram: '1F6DF'
			},
			{
				key: 'family-centre',
				kind: 'organisation',
				pictogram: '1F476'
			},
			{
				key: 'local-service-centre',
				kind: 'place',
				pictogram: '2615'
			},
			{
				key: 'home-nursing',
				kind: 'person',
				pictogram: '1F489'
			},
			{
				key: 'school-guidance-centre',
				kind: 'organisation',
				pictogram: '1F9D1-200D-1F3EB'
			},
			{
				key: 'food-bank-or-social-grocery',
				kind: 'organisation',
				pictogram: '1F96B'
			},
			{
				key: 'health-insurance-fund',
				kind: 'organisation',
				pictogram: '1F4B3'
			}
		]
	},
	belief: {
		letter: 'g',
		kind: 'organisation',
		pictogram: '1F54A',
		examples: [
			{
				key: 'mosque',
				kind: 'place',
				pictogram: '1F54C'
			},
			{
				key: 'church-or-parish',
				kind: 'place',
				pictogram: '26EA'
			},
			{
				key: 'humanist-centre',
				kind: 'organisation',
				pictogram: '1F56F'
			},
			{
				key: 'prayer-group',
				kind: 'organisation',
				pictogram: '1F4FF'
			},
			{
				key: 'temple-or-gurdwara',
				kind: 'place',
				pictogram: '1F6D5'
			},
			{
				key: 'synagogue',
				kind: 'place',
				pictogram: '1F54D'
			},
			{
				key: 'cemetery',
				kind: 'place',
				pictogram: '1FAA6'
			},
			{
				key: 'quiet-spot-in-the-woods',
				kind: 'place',
				pictogram: '1F332'
			}
		]
	},
	'online-platforms': {
		letter: 'h',
		kind: 'organisation',
		pictogram: '1F4F1',
		examples: [
			{
				key: 'neighbourhood-network-app',
				kind: 'organisation',
				pictogram: '1F4F1'
			},
			{
				key: 'neighbourhood-facebook-group',
				kind: 'organisation',
				pictogram: '1F465'
			},
			{
				key: 'street-whatsapp-group',
				kind: 'organisation',
				pictogram: '1F4AC'
			},
			{
				key: 'class-whatsapp-group',
				kind: 'organisation',
				pictogram: '1F392'
			},
			{
				key: 'neighbourhood-watch-network',
				kind: 'organisation',
				pictogram: '1F514'
			},
			{
				key: 'give-away-group',
				kind: 'organisation',
				pictogram: '1F381'
			},
			{
				key: 'group-of-people-from-your-country',
				kind: 'organisation',
				pictogram: '1F310'
			},
			{
				key: 'second-hand-site',
				kind: 'organisation',
				pictogram: '1F6D2'
			}
		]
	},
	'public-space': {
		letter: 'i',
		kind: 'place',
		pictogram: '1F333',
		examples: [
			{
				key: 'park',
				kind: 'place',
				pictogram: '1F333'
			},
			{
				key: 'playground',
				kind: 'place',
				pictogram: '1F6DD'
			},
			{
				key: 'bench-on-the-square',
				kind: 'place',
				pictogram: '1FA91'
			},
			{
				key: 'football-cage',
				kind: 'place',
				pictogram: '1F945'
			},
			{
				key: 'quayside',
				kind: 'place',
				pictogram: '1F30A'
			},
			{
				key: 'station-square',
				kind: 'place',
				pictogram: '1F689'
			},
			{
				key: 'bus-shelter',
				kind: 'place',
				pictogram: '1F68F'
			},
			{
				key: 'dog-field',
				kind: 'place',
				pictogram: '1F415'
			},
			{
				key: 'front-steps',
				kind: 'place',
				pictogram: '1F6AA'
			}
		]
	},
	'local-shops': {
		letter: 'j',
		kind: 'place',
		pictogram: '1F3EA',
		examples: [
			{
				key: 'baker',
				kind: 'place',
				pictogram: '1F956'
			},
			{
				key: 'grocer',
				kind: 'place',
				pictogram: '1F96C'
			},
			{
				key: 'hairdresser-or-barber',
				kind: 'place',
				pictogram: '1F488'
			},
			{
				key: 'night-shop',
				kind: 'place',
				pictogram: '1F303'
			},
			{
				key: 'chip-shop',
				kind: 'place',
				pictogram: '1F35F'
			},
			{
				key: 'market',
				kind: 'place',
				pictogram: '1F345'
			},
			{
				key: 'caf-or-tea-house',
				kind: 'place',
				pictogram: '2615'
			},
			{
				key: 'phone-shop',
				kind: 'place',
				pictogram: '1F4F1'
			},
			{
				key: 'second-hand-shop',
				kind: 'place',
				pictogram: '1F457'
			}
		]
	},
	'local-government': {
		letter: 'k',
		kind: 'organisation',
		pictogram: '1F3DB',
		examples: [
			{
				key: 'town-hall',
				kind: 'place',
				pictogram: '1F3DB'
			},
			{
				key: 'civil-affairs-desk',
				kind: 'organisation',
				pictogram: '1F4C4'
			},
			{
				key: 'community-police-officer',
				kind: 'person',
				pictogram: '1F46E'
			},
			{
				key: 'neighbourhood-manager',
				kind: 'person',
				pictogram: '1F9D1-200D-1F4BC'
			},
			{
				key: 'community-warden',
				kind: 'person',
				pictogram: '1F9BA'
			},
			{
				key: 'youth-service',
				kind: 'organisation',
				pictogram: '1F6F9'
			},
			{
				key: 'alderman-or-mayor',
				kind: 'person',
				pictogram: '1F58B'
			},
			{
				key: 'recycling-centre',
				kind: 'place',
				pictogram: '267B'
			}
		]
	},
	'family-friends': {
		letter: 'l',
		kind: 'person',
		pictogram: '1F46A',
		examples: [
			{
				key: 'parents',
				kind: 'person',
				pictogram: '1F46A'
			},
			{
				key: 'children-or-grandchildren',
				kind: 'person',
				pictogram: '1F9D2'
			},
			{
				key: 'brother-or-sister',
				kind: 'person',
				pictogram: '1F9D1'
			},
			{
				key: 'best-friend',
				kind: 'person',
				pictogram: '1F9D1'
			},
			{
				key: 'neighbour',
				kind: 'person',
				pictogram: '1F469'
			},
			{
				key: 'ex-partner',
				kind: 'person',
				pictogram: '1F9E9'
			},
			{
				key: 'old-friend',
				kind: 'person',
				pictogram: '1F39E'
			},
			{
				key: 'family-in-another-country',
				kind: 'person',
				pictogram: '1F30D'
			}
		]
	},
	'key-people': {
		letter: 'm',
		kind: 'person',
		pictogram: '1F9ED',
		examples: [
			{
				key: 'school-liaison-worker',
				kind: 'person',
				pictogram: '1F392'
			},
			{
				key: 'street-outreach-worker',
				kind: 'person',
				pictogram: '1F6B6'
			},
			{
				key: 'community-worker',
				kind: 'person',
				pictogram: '1F9F1'
			},
			{
				key: 'chair-of-a-migrant-organisation',
				kind: 'person',
				pictogram: '1FA91'
			},
			{
				key: 'imam-priest-or-counsellor',
				kind: 'person',
				pictogram: '1F56F'
			},
			{
				key: 'buddy',
				kind: 'person',
				pictogram: '1F9ED'
			},
			{
				key: 'shopkeeper-who-knows-everyone',
				kind: 'person',
				pictogram: '1F3EA'
			},
			{
				key: 'expert-by-experience',
				kind: 'person',
				pictogram: '1F9E0'
			}
		]
	}
};

/** The pictogram of each domain, by code point. */
export const DOMAIN_PICTOGRAMS = Object.fromEntries(
	Object.entries(DOMAIN_GUIDES).map(([domain, { pictogram }]) => [domain, pictogram])
) as Readonly<Record<Domain, string>>;
