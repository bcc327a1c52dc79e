/**
 * The words that a code writes as a number: keys of the map file and of the vocabulary, the most used first.
 *
 * Codes are on paper for years, so this list is never changed and never added to: neither a word, nor their order. A word
 * that is not here goes along written out, and takes a little more room. Another list is another version of the code.
 */
export const WORDS: readonly string[] = `
	format buurtkaart pictogram id type domain name picture influence kind ring reciprocity value wish note
	outside safety roleText same safe asked constructive person gets mutual place organisation neutral text
	destructive care-services family-friends leisure housing public-space depends work mobility safetyNote
	none online-platforms thresholds private helpedBy education local-shops local-government key-people gives
	more when with belief skipped noAnswer unknown reciprocityDoubt no-go linked informal less title date
	languages home domains actors wishes nextSteps revisit guide since neighbourhood ask this-week level
	answers marks consent-device answer-mode with-whom start-direction 3m no keyPerson alone stop offer
	this-month full private-questions home-feel sharing 6m feel just-moved under-1y over-5y yes a-bit worker
	meet later at to leftOut steps standard neighbourhood-size role actor-wish informal-networks version
	savedAt map moments notes catches legend nobody 1m self called neighbourhoodSize my-home our-house my-room
	with-family centre 1-5y no-fixed street blocks district walk town rather-not alsoIn grounds spot liking
	safetyWhen roles roleWished status location addedBy often countOn sometimes along out gladly ordinary day
	evening weekend with-others customer neighbour parent friend member learner volunteer expert client
	present wished in-mind resident team lat lng done try show about presentAtTalk shown words evaluate simple
	as-we-go rounds never welcome ownership keep-moment home-picture home-name home-since consent-helper
	materials walk-prompts first-thoughts domain-filter domain-ask actor-name actor-kind actor-picture
	actor-outside add-another evaluate-when previous-neighbourhood domain-more actor-domain closeness
	value-follow-up reciprocity-doubt tell-more actor-threshold actor-sheet opportunity threshold review
	review-check map-sheet complete complete-consent next-step next-when next-who save-share goodbye
`
	.trim()
	.split(/\s+/);
