/** Text from an article, made safe for a terminal, and measured in its columns. */

/** Control characters, which a terminal obeys, and bidi controls, which reorder what follows. */
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Two columns each: Unicode's East Asian wide ranges, coarsely, and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** On one line, without anything that the terminal would obey; right-to-left text is isolated. */
export function safe(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(UNSAFE, '').trim();
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** Columns that a text takes. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) {
    if (ZERO_WIDTH.test(character)) continue;
    count += WIDE.test(character) ? 2 : 1;
  }
  return count;
}

/** Cut to at most `width` columns, with an ellipsis where something is cut. */
export function shorten(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const character of text) {
    used += columns(character);
    if (used > width - 1) break;
    cut += character;
  }
  const closing = cut.includes('\u2068') ? '\u2069' : '';
  return `${cut.trimEnd()}…${closing}`;
}

/** Filled with spaces up to `width` columns. */
export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columns(text)));

/** Lines of at most `width` columns, broken between words; a word longer than a line is cut in pieces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (word: string): void => {
    if (line === '') line = word;
    else if (columns(line) + 1 + columns(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  };
  for (const word of text.split(' ')) {
    if (columns(word) <= width) add(word);
    else for (const piece of pieces(word, width)) add(piece);
  }
  if (line !== '') lines.push(line);
  return lines;
}

function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const size = columns(character);
    if (used + size > width && piece !== '') {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += size;
  }
  if (piece !== '') found.push(piece);
  return found;
}
