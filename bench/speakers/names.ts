/** When two names of a speaker are the same. A measure of its own: nothing of the program's. */

const TITLES = /^(?:the|an?|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|professor)$/;
const SMALL = /^(?:the|an?|of|and|for|in|at|on|to|by)$/;

/** Words in lower case without accents, marks, possessive, article and courtesy titles. */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .trim()
    .replace(/'s?$/, '')
    .replace(/['.]/g, '');
  const words = plain.split(/[^\p{L}\p{N}&%]+/u).filter((word) => word !== '');
  while (words.length > 1 && TITLES.test(words[0]!)) words.shift();
  return words;
}

/** null is nobody, and the same as nobody only. */
export function isExact(right: string | null, found: string | null): boolean {
  if (right === null || found === null) return right === found;
  return nameWords(right).join(' ') === nameWords(found).join(' ');
}

/** The same last word, or all words of the one in the other. */
export function isLenient(right: string | null, found: string | null): boolean {
  if (isExact(right, found)) return true;
  if (right === null || found === null) return false;
  const [a, b] = [nameWords(right), nameWords(found)];
  if (a.at(-1) === b.at(-1)) return a.length > 0;
  return isWithin(a, b) || isWithin(b, a);
}

function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  const words = inner.filter((word) => !SMALL.test(word));
  return words.length > 0 && words.every((word) => outer.includes(word));
}
