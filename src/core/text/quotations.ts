/**
 * Quotation marks: which open, which close, which are apostrophes. English rules, with the
 * marks of its neighbours. One pass over each paragraph.
 */
import type { Span } from '../model';
import { isAlphanumeric, isBlank, isDigit, isInvisible, isLetter, skipBlank } from './characters';

/** A quoted stretch, its marks included. */
export interface Quotation extends Span {
  /** Index of the paragraph. */
  paragraph: number;
  /** 0 for a quotation that stands in no other. */
  depth: number;
  /** False where the paragraph ends before the closing mark. */
  closed: boolean;
  /** True where it goes on with a quotation that the paragraph before left open. */
  continues: boolean;
}

const CLOSES: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘’',
  '"': '"',
  "'": "'",
  '”': '”',
};
const SINGLE = "'‘’";
const MARKS = '“”"‘’\'«»„‹›「」『』‚';
/** Words that begin with an apostrophe. */
const ELIDED = /^(?:em|til|tis|twas|cause|bout|round|cos|n|\d0s)\b/i;
/** A stretch in straight single marks longer than this, in UTF-16 units, is no quotation. */
const LONGEST_SINGLE = 1500;
/** Deeper than this nobody quotes; the limit keeps a text of nothing but marks linear. */
const DEEPEST = 4;

interface Open {
  mark: string;
  at: number;
}

/** All quotations by their start; the nested ones follow the one they stand in. */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let carried = '';
  paragraphs.forEach((paragraph, index) => {
    const reader = new ParagraphReader(text, paragraph, index, carried);
    for (const quotation of reader.read()) found.push(quotation);
    carried = reader.carried;
  });
  return found;
}

/** Reads the marks of one paragraph. */
class ParagraphReader {
  /** The outermost mark that stands open at the paragraph's end, or ''. */
  carried = '';
  readonly #text: string;
  readonly #span: Span;
  readonly #index: number;
  readonly #carriedIn: string;
  readonly #stack: Open[] = [];
  readonly #found: Quotation[] = [];
  /** “ and ” from the current offset on. */
  #opensLeft = 0;
  #closesLeft = 0;
  /** Offsets of single marks that can close, in order, and how many of them are passed. */
  readonly #singleClosers: number[] = [];
  #passed = 0;

  constructor(text: string, span: Span, index: number, carriedIn: string) {
    this.#text = text;
    this.#span = span;
    this.#index = index;
    this.#carriedIn = carriedIn;
  }

  read(): Quotation[] {
    const { start, end } = this.#span;
    for (let i = start; i < end; i++) {
      const mark = this.#text.charAt(i);
      if (mark === '“') this.#opensLeft++;
      else if (mark === '”') this.#closesLeft++;
      else if ((mark === '’' || mark === "'") && this.#canClose(i)) this.#singleClosers.push(i);
    }
    for (let i = start; i < end; i++) {
      const mark = this.#text.charAt(i);
      if (!MARKS.includes(mark)) continue;
      this.#meet(mark, i);
      if (mark === '“') this.#opensLeft--;
      else if (mark === '”') this.#closesLeft--;
    }
    const outermost = this.#stack.find((open) => !SINGLE.includes(open.mark) || open.mark === '‘');
    this.carried = outermost?.mark ?? '';
    while (this.#stack.length > 0) this.#close(end, false);
    return this.#found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #meet(mark: string, at: number): void {
    const top = this.#stack.at(-1);
    if (SINGLE.includes(mark)) this.#meetSingle(mark, at);
    else if (mark === '"') this.#meetStraight(at);
    else if (top && CLOSES[top.mark]?.includes(mark)) this.#close(at + 1, true);
    else if (mark === '“') this.#meetOpening(at);
    else if ('„«‹「『‚'.includes(mark) || (mark === '»' && this.#opensHere(at))) {
      this.#open(mark, at);
    } else if (this.#stack.some((open) => CLOSES[open.mark]?.includes(mark))) {
      // What stands open inside was no quotation, or its mark was forgotten.
      while (!CLOSES[this.#stack.at(-1)?.mark ?? '']?.includes(mark)) this.#stack.pop();
      this.#close(at + 1, true);
    } else if (mark === '”' && this.#opensHere(at)) this.#open(mark, at);
  }

  #meetOpening(at: number): void {
    const open = this.#stack.findIndex((entry) => entry.mark === '“');
    // With a closing mark to spare, this one stands inside; else the earlier lost its own.
    if (open >= 0 && this.#closesLeft <= this.#opensLeft) {
      while (this.#stack.length > open) this.#close(this.#trimmed(at), false);
    }
    this.#open('“', at);
  }

  #meetStraight(at: number): void {
    const open = this.#stack.findLastIndex((entry) => entry.mark === '"');
    const blankBefore = at === this.#span.start || this.#blankOrOpening(at - 1);
    const blankAfter = at + 1 >= this.#span.end || isBlank(this.#text, at + 1);
    if (open < 0 && !blankBefore && this.#closesCurly()) {
      this.#stack.length = this.#stack.findLastIndex((entry) => entry.mark === '“') + 1;
      this.#close(at + 1, true);
    } else if (open >= 0 && !(blankBefore && !blankAfter && isLetter(this.#text, at + 1))) {
      this.#stack.length = open + 1;
      this.#close(at + 1, true);
    } else if (open >= 0) {
      this.#stack.length = open + 1;
      this.#close(this.#trimmed(at), false);
      this.#open('"', at);
    } else if (!blankAfter && (blankBefore || !isDigit(this.#text, at - 1))) {
      this.#open('"', at);
    }
  }

  /** “We lost," she said: some papers close with a straight mark. Never with a curly one to spare. */
  #closesCurly(): boolean {
    return this.#stack.some((entry) => entry.mark === '“') && this.#closesLeft <= this.#opensLeft;
  }

  #meetSingle(mark: string, at: number): void {
    while ((this.#singleClosers[this.#passed] ?? at + 1) <= at) this.#passed++;
    const open = this.#stack.findLastIndex((entry) => SINGLE.includes(entry.mark));
    if (open >= 0 && mark !== '‘' && this.#canClose(at)) {
      if (this.#isPluralPossessive(at)) return;
      this.#stack.length = open + 1;
      this.#close(at + 1, true);
      return;
    }
    if (mark === '’' || !this.#opensHere(at)) return;
    if (ELIDED.test(this.#text.slice(at + 1, at + 9))) return;
    const closer = this.#singleClosers[this.#passed];
    const closes = closer !== undefined && closer > at + 2 && closer - at < LONGEST_SINGLE;
    // A curly opening mark may stand for a quotation that runs on into the next paragraph.
    if (closes || (mark === '‘' && at === this.#span.start)) this.#open(mark, at);
  }

  /** "the players’ union" inside single marks: an apostrophe if a surer closing mark follows. */
  #isPluralPossessive(at: number): boolean {
    if (this.#text.charAt(at - 1).toLowerCase() !== 's') return false;
    const next = skipBlank(this.#text, at + 1, this.#span.end);
    if (next === at + 1 || !isLetter(this.#text, next)) return false;
    const closer = this.#singleClosers[this.#passed];
    if (closer === undefined || !',.!?…'.includes(this.#text.charAt(closer - 1))) return false;
    for (let i = at + 1; i < closer && i < at + LONGEST_SINGLE; i++) {
      if (this.#text.charAt(i) === '‘') return false;
    }
    return true;
  }

  #canClose(at: number): boolean {
    const last = at === this.#span.start ? at : at - 1;
    if (isBlank(this.#text, last) && !isInvisible(this.#text, last)) return false;
    return at + 1 >= this.#span.end || !isAlphanumeric(this.#text, at + 1);
  }

  #opensHere(at: number): boolean {
    const before = at === this.#span.start || this.#blankOrOpening(at - 1);
    return before && at + 1 < this.#span.end && !isBlank(this.#text, at + 1);
  }

  #blankOrOpening(at: number): boolean {
    return isBlank(this.#text, at) || '([{“"‘«„—–-/:'.includes(this.#text.charAt(at));
  }

  #trimmed(at: number): number {
    let end = at;
    while (end > this.#span.start && isBlank(this.#text, end - 1)) end--;
    return end;
  }

  #open(mark: string, at: number): void {
    if (this.#stack.length < DEEPEST) this.#stack.push({ mark, at });
  }

  #close(end: number, closed: boolean): void {
    const open = this.#stack.pop();
    if (!open || end <= open.at) return;
    const depth = this.#stack.length;
    const continues =
      depth === 0 &&
      this.#carriedIn === open.mark &&
      skipBlank(this.#text, this.#span.start, open.at) === open.at;
    this.#found.push({ start: open.at, end, paragraph: this.#index, depth, closed, continues });
  }
}
