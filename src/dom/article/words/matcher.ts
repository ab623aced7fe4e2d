/** A list of words as a set; "read-more" is found in "read-more", "read_more" and "readMore". */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.replaceAll('-', '').split(' '));
}

/** The parts of class names and ids, and each two neighbours as one; digits at the end do not count. */
export function partsOf(names: string): string[] {
  const parts: string[] = [];
  for (const name of names
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)) {
    let before = '';
    for (const piece of name.split(/[_-]+/)) {
      const part = piece.replace(/\d+$/, '');
      parts.push(part);
      if (before) parts.push(before + part);
      before = part;
    }
  }
  return parts;
}
