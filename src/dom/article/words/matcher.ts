/**
 * What the words in a name stand for, as a sum of powers of two. "read-more" is found in
 * "read-more", "read_more" and "readMore".
 */
export class WordMatcher {
  private readonly words = new Map<string, number>();
  /** Pages repeat few names on many elements. */
  private readonly known = new Map<string, number>();

  /** @param lists words divided by spaces, and the power of two that they stand for */
  constructor(lists: ReadonlyArray<readonly [string, number]>) {
    for (const [list, bit] of lists) {
      for (const word of list.replaceAll('-', '').split(' ')) {
        this.words.set(word, (this.words.get(word) ?? 0) | bit);
      }
    }
  }

  /** @param name one class, id or element name, without spaces */
  match(name: string): number {
    let bits = this.known.get(name);
    if (bits === undefined) {
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      bits = SAYS_NOTHING.test(name) ? 0 : this.look(name);
      this.known.set(name, bits);
    }
    return bits;
  }

  /** Each part, and each two neighbours as one; digits do not count. */
  private look(name: string): number {
    let bits = 0;
    let before = '';
    let part = '';
    let afterSmall = false;
    for (let index = 0; index <= name.length; index++) {
      const code = name.charCodeAt(index); // NaN at the end, which is no letter either.
      const capital = code >= 65 && code <= 90;
      const small = code >= 97 && code <= 122;
      if (part && !(small || (capital && !afterSmall) || isDigit(code))) {
        bits |= this.words.get(part) ?? 0;
        if (before) bits |= this.words.get(before + part) ?? 0;
        before = part;
        part = '';
      }
      if (capital) part += String.fromCharCode(code + 32);
      else if (small) part += name.charAt(index);
      afterSmall = small;
    }
    return bits;
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const MOST_KNOWN = 5_000;

/**
 * Names that tell of something absent, of the layout or of a state, WordPress's categories of a
 * post, and utility classes with a variant ("md:hidden").
 */
const SAYS_NOTHING =
  /^(?:has|no|with|without|is|not|category|tag|format|status|type)[-_]|-with-|[-_](?:grid|layout|enabled)(?:[-_]|$)|:/;
