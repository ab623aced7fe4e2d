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
    const several = names.trim().split(/\s+/);
    if (several.length > 1) return several.reduce((bits, name) => bits | this.match(name), 0);
    return SAYS_NOTHING.test(names) ? 0 : this.lookInName(names);
  }

  /** Each part, and each two neighbours as one; digits do not count. */
  private lookInName(name: string): number {
    let bits = 0;
    let before = '';
    for (const part of name
      .replace(/\d+/g, '')
      .replace(/([a-z])(?=[A-Z])/g, '$1-')
      .toLowerCase()
      .split(/[^a-z]+/)) {
      bits |= this.bitsOf(part) | this.bitsOf(before + part);
      before = part;
    }
    return bits;
  }

  private bitsOf(word: string): number {
    return this.words.get(word) ?? this.words.get(word.replace(/s$/, '')) ?? 0;
  }
}

const MOST_KNOWN = 5_000;

/**
 * Names that tell of something absent, of the layout or of a state, WordPress's categories of a
 * post, and utility classes with a variant ("md:hidden").
 */
const SAYS_NOTHING =
  /^(?:has|no|with|without|is|not|category|tag|format|status|type)[-_]|-with-|[-_](?:grid|layout|enabled)(?:[-_]|$)|:/;
