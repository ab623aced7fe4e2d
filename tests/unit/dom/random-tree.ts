import * as fc from 'fast-check';

/** A small tree as data, so that a failing one prints well and shrinks. */
export type Tree = { text: string } | { comment: string } | { name: string; children: Tree[] };

const SKIPPED = ['svg', 'template', 'button', 'noscript', 'textarea'];
const INLINE = ['b', 'i', 'a', 'span', 'abbr', 'custom-tag'];
const BLOCK = ['div', 'p'];
const PIECES = [
  ...'abcXYZ.,“”é中',
  ' ',
  '  ',
  '\n',
  '\t ',
  '\r\n',
  '\f',
  '\u00ad',
  '\u200b',
  '\u2060',
  '\ufeff',
  '\u00a0',
  '\u200d',
  '\u200f',
  '&amp;',
  '<b>',
  '𝒜',
  '👩‍🚀',
  'said ',
];

const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 12 })
  .map((pieces): Tree => ({ text: pieces.join('') }));

const leaf = (tree: Tree): fc.Arbitrary<Tree> => fc.constant(tree);

export const trees: fc.Arbitrary<Tree[]> = fc.letrec<{ tree: Tree; list: Tree[] }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: text },
    { weight: 1, arbitrary: leaf({ comment: 'note' }) },
    { weight: 1, arbitrary: leaf({ name: 'br', children: [] }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...SKIPPED)
        .map((name): Tree => ({ name, children: [{ text: 'not shown' }] })),
    },
    {
      weight: 3,
      arbitrary: fc.record({ name: fc.constantFrom(...INLINE), children: tie('list') }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ name: fc.constantFrom(...BLOCK), children: tie('list') }),
    },
  ),
  list: fc.array(tie('tree'), { maxLength: 5 }),
})).list;

export function build(document: Document, into: Element, list: readonly Tree[]): void {
  for (const tree of list) {
    if ('text' in tree) into.append(document.createTextNode(tree.text));
    else if ('comment' in tree) into.append(document.createComment(tree.comment));
    else {
      const element = document.createElement(tree.name);
      build(document, element, tree.children);
      into.append(element);
    }
  }
}

/**
 * What the reader sees of a tree, worked out in another way than the map does: everything in
 * one string first, white space afterwards.
 */
export function expectedText(list: readonly Tree[]): string {
  const BREAK = '\ue000';
  const flat = (trees: readonly Tree[]): string =>
    trees
      .map((tree) => {
        if ('text' in tree) return tree.text;
        if ('comment' in tree || SKIPPED.includes(tree.name)) return '';
        if (tree.name === 'br') return BREAK;
        const inside = flat(tree.children);
        return BLOCK.includes(tree.name) ? BREAK + inside + BREAK : inside;
      })
      .join('');
  return flat(list)
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(/ ?(?:\ue000 ?)+/g, BREAK)
    .replace(/^[ \ue000]+|[ \ue000]+$/g, '')
    .replaceAll(BREAK, '\n');
}
