/**
 * A page's words as they may stand on a line of somebody else's: names, headlines and claims are
 * the page's, and it may be hostile.
 */

/** Terminals obey some of them and editors hide others; line feeds and tabs count as white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** Opens or closes a stretch of another direction (UAX #9, explicit formatting characters). */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
const POP = '\u202c';
const POP_ISOLATE = '\u2069';

/** Half of a pair of surrogates is no character: it has no form in UTF-8. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** One line without control characters, whose directions end where it ends. */
export function oneLine(text: string): string {
  return closeDirections(wellFormed(text).replace(CONTROLS, '').replace(/\s+/g, ' ').trim());
}

/**
 * What a text opens it closes, and nothing else: after it the line runs on as before. Marks of
 * direction (U+200E, U+200F, U+061C) reach no farther than their place and stay.
 */
function closeDirections(text: string): string {
  const open: string[] = [];
  const balanced = text.replace(DIRECTION, (character) => {
    if (character !== POP && character !== POP_ISOLATE) {
      open.push(character >= '\u2066' ? POP_ISOLATE : POP);
      return character;
    }
    if (open.at(-1) !== character) return '';
    open.pop();
    return character;
  });
  return balanced + open.reverse().join('');
}
