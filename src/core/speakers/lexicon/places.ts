/**
 * Names of two words and more that are a country's, a state's or a city's and look like a person's.
 * Data of geography; a hint that goes before the tagger's.
 */
const PLACES = new Set(
  (
    'new york|new jersey|new mexico|new hampshire|new zealand|new delhi|new orleans|new south wales|new england|' +
    'north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|north korea|south korea|' +
    'south africa|south sudan|north macedonia|saudi arabia|sri lanka|hong kong|los angeles|san francisco|san diego|' +
    'san jose|san antonio|santa fe|santa monica|las vegas|el paso|el salvador|costa rica|puerto rico|papua new guinea|' +
    'sierra leone|burkina faso|ivory coast|cape verde|cape town|east timor|equatorial guinea|north sea|south china sea|' +
    'buenos aires|rio de janeiro|sao paulo|mexico city|kansas city|salt lake city|oklahoma city|quebec city|panama city|' +
    'fort worth|fort lauderdale|baton rouge|st louis|st paul|st petersburg|long island|long beach|palm beach|' +
    'virginia beach|staten island|silicon valley|wall street|hollywood hills|british columbia|nova scotia|' +
    'prince edward island|northern ireland|northern territory|south australia|western australia|great britain|' +
    'west bank|middle east|far east|north africa|south america|north america|latin america|central america|' +
    'south east asia|southeast asia|eastern europe|western europe|tel aviv|abu dhabi|kuala lumpur|ho chi minh city|' +
    'phnom penh|addis ababa|dar es salaam|port moresby|port louis|andhra pradesh|uttar pradesh|madhya pradesh|' +
    'tamil nadu|west bengal|himachal pradesh|jammu and kashmir|alice springs|gold coast|milton keynes|tunbridge wells|' +
    'isle of man|isle of wight|hong kong island|district of columbia|united kingdom|united states|united arab emirates|' +
    'czech republic|dominican republic|bosnia and herzegovina|trinidad and tobago|antigua and barbuda'
  ).split('|'),
);

/** @param words of a name, lower case, without full stops */
export const isPlaceName = (words: readonly string[]): boolean => PLACES.has(words.join(' '));
