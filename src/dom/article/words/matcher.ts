/**
 * What the words in a name stand for, as a sum of powers of two. "read-more" is found in
 * "read-more", "read_more" and "readMore", and "ad" in "ads" too. Works by means of the platform's
 * own string methods, which are fast from the first call on.
 */
export class WordMatcher {
  private readonly words = new Map<string, number>();
  /** Pages repeat few names on many elements. */
  private readonly known = new Map<string, number>();

  /** @param lists words divided by spaces, and the power of two that they stand for */
  constructor(lists: ReadonlyArray<readonly [string, number]>) {
    for (const [list, bit] of lists) {
      for (const word of list.replaceAll('-', '').split(' ')) {
        this.words.set(word, this.bitsOf(word) | bit);
      }
    }
  }

  /** @param names class names, ids or an element's name, divided by spaces */
  match(names: string): number {
    let bits = this.known.get(names);
    if (bits === undefined) {
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      bits = this.look(names);
      this.known.set(names, bits);
    }
    return bits;
  }

  private look(names: string): number {
    if (SPACE.test(names)) {
      return names.split(SPACE).reduce((bits, name) => bits | (name ? this.match(name) : 0), 0);
    }
    return SAYS_NOTHING.test(names) ? 0 : this.lookInName(names);
  }

  /** Each part, and each two neighbours as one; digits do not count. */
  private lookInName(name: string): number {
    let bits = 0;
    let before = '';
    for (const raw of name.replace(/\d+/g, '').split(PARTS)) {
      const part = raw.toLowerCase();
      bits |= this.bitsOf(part) | this.bitsOf(before + part);
      before = part;
    }
    return bits;
  }

  private bitsOf(word: string): number {
    const { words } = this;
    return words.get(word) ?? ((word.endsWith('s') && words.get(word.slice(0, -1))) || 0);
  }
}

/** Between the parts of a name: "-", "_" and the like, and before a capital. */
const PARTS = /[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])/;
const SPACE = /\s+/;
const MOST_KNOWN = 5_000;

/**
 * Names that tell of something absent, of the layout or of a state, WordPress's categories of a
 * post, and utility classes with a variant ("md:hidden").
 */
const SAYS_NOTHING =
  /^(?:has|no|with|without|is|not|category|tag|format|status|type)[-_]|-with-|[-_](?:grid|layout|enabled)(?:[-_]|$)|:/;
