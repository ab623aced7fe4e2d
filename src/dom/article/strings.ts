/** Strings as pages give them, made comparable. */

/** What is no letter or digit, in Latin-1 and the general punctuation: `\p{L}` costs much to compile. */
const PUNCTUATION = /[\0-/:-@[-`{-\xbf\u2000-\u206f\u3000-\u303f]+/g;

/** Squeezed to letters and digits, in lower case. */
export const squeeze = (text: string): string => text.replace(PUNCTUATION, '').toLowerCase();

/** White space collapsed; undefined for what is no string or empty. */
export function clean(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return value.replace(/\s+/g, ' ').trim() || undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Papers put HTML's character references into JSON, where they mean nothing; some do so twice. */
export function decode(text: string): string {
  const once = (one: string) =>
    one.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (all, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return name ? (NAMED[name] ?? all) : code < 0x110000 ? String.fromCodePoint(code) : all;
    });
  return text.includes('&') ? once(once(text)) : text;
}
