/**
 * Paragraphs of a plain text that may come with one paragraph a line, with blank lines
 * between paragraphs, or hard-wrapped. A paragraph is a span of the text as given, so it
 * may hold line breaks.
 */
import type { Span } from '../model';
import { isBlank, isLetter, isUpper, skipBlank, skipBlankBack } from './characters';

/** Longest line, in UTF-16 units, that is taken for the work of a line-wrapping editor. */
const WIDEST_WRAP = 130;
/** Text set narrower than this is a list or a poem. */
const NARROWEST_WRAP = 40;
/** A line broken before a small letter joins the next from this length on: list items are shorter. */
const SHORTEST_BROKEN_LINE = 40;

const OPENING = '“"‘«„‹「『';
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const ENDS_SENTENCE = /[.!?…:;][”"’'»“›」』)\]]*$/u;
const ENDS_OPEN =
  /(?:[,–—&]|(?:^|\s)(?:the|an?|of|and|or|but|in|on|at|to|for|from|with|by|that|as|his|her|its|their))$/iu;
const ENDS_ABBREVIATED =
  /(?:^|\s)(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Prof|St|No|vs)\.)$/u;

interface Line extends Span {
  /** Without the white space at its ends; '' for a blank line. */
  text: string;
}

/** Spans without blank ends, in order; none is empty. Linear in the length of the text. */
export function findParagraphs(text: string): Span[] {
  const lines = splitLines(text);
  const wrap = wrapWidth(lines);
  const paragraphs: Span[] = [];
  let open: Span | null = null;
  let previous: Line | null = null;
  const quotation = new OpenQuotation();
  for (const line of lines) {
    if (line.text === '') {
      open = null;
      previous = null;
      continue;
    }
    if (open && previous && joins(previous, line, wrap, quotation)) {
      open.end = line.end;
    } else {
      open = { start: line.start, end: line.end };
      paragraphs.push(open);
      quotation.reset();
    }
    quotation.read(line.text);
    previous = line;
  }
  return paragraphs;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const add = (from: number, to: number): void => {
    const start = skipBlank(text, from, to);
    const end = skipBlankBack(text, to, start);
    lines.push({ start, end, text: text.slice(start, end) });
  };
  let from = 0;
  for (const lineBreak of text.matchAll(LINE_BREAK)) {
    add(from, lineBreak.index);
    from = lineBreak.index + lineBreak[0].length;
  }
  add(from, text.length);
  return lines;
}

/**
 * The width at which the text was wrapped, or Infinity. A wrapped line is one that had no
 * room for the next line's first word; where most lines that have a successor are such, an
 * editor broke them.
 */
function wrapWidth(lines: readonly Line[]): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.text.length);
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return Number.POSITIVE_INFINITY;
  let full = 0;
  let followed = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line?.text || !next?.text) continue;
    followed++;
    if (isFull(line, next, width)) full++;
  }
  return full >= 2 && full * 2 > followed ? width : Number.POSITIVE_INFINITY;
}

function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.text.search(/\s/);
  const firstWord = space < 0 ? next.text.length : space;
  return line.text.length + 1 + firstWord > width;
}

function joins(line: Line, next: Line, wrap: number, quotation: OpenQuotation): boolean {
  // A quotation that runs over paragraphs opens each with a mark; one broken by a line does not.
  const opensAgain = OPENING.includes(next.text.charAt(0));
  if (Number.isFinite(wrap) && isFull(line, next, wrap)) return true;
  const tail = line.text.slice(-24);
  if (ENDS_OPEN.test(tail)) return true;
  const startsSmall = isLetter(next.text, 0) && !isUpper(next.text, 0);
  if (startsSmall && ENDS_ABBREVIATED.test(tail)) return true;
  if (!ENDS_SENTENCE.test(tail)) {
    if (startsSmall && line.text.length >= SHORTEST_BROKEN_LINE) return true;
    if (quotation.isOpen && !opensAgain && quotation.closesIn(next.text)) return true;
  }
  return startsSmall && quotation.isOpen && quotation.closesIn(next.text);
}

/** Whether double quotation marks stand open, over the lines of one paragraph. */
class OpenQuotation {
  #curly = 0;
  #straight = false;

  get isOpen(): boolean {
    return this.#curly > 0 || this.#straight;
  }

  reset(): void {
    this.#curly = 0;
    this.#straight = false;
  }

  read(line: string): void {
    for (let i = 0; i < line.length; i++) {
      const mark = line.charAt(i);
      if (mark === '“' || mark === '«') this.#curly++;
      else if (mark === '”' || mark === '»') this.#curly = Math.max(0, this.#curly - 1);
      else if (mark === '"') this.#straight = !this.#straight;
    }
  }

  /** Whether the first double mark of `line` closes what stands open. */
  closesIn(line: string): boolean {
    const mark = /[“”«»"]/u.exec(line);
    if (!mark) return false;
    if (mark[0] !== '"') return mark[0] === '”' || mark[0] === '»';
    const before = mark.index === 0 || isBlank(line, mark.index - 1);
    return !before;
  }
}
