/** Pages that hold something like an article among anything else, and what changes in them. */
import fc from 'fast-check';
import { build, type Tree, trees } from '../unit/dom/random-tree';

const PROSE = [
  'The ferry between the two islands will stop in winter, the harbour office said on Monday morning.',
  '“We have no crew left for the night boat,” said its head, Mara Lindqvist, to those who had come.',
  'The islanders have used the boat for a hundred years, and many of them work on the mainland.',
  'A new timetable is going to be put up at both landings before the end of the month, it was said.',
  'Nobody had asked those who live there, and “we are still here,” one of them told the reporters.',
];
const NAMES = ['p', 'p', 'p', 'div', 'li', 'blockquote', 'h2', 'td', 'q', 'section', 'custom-part'];
const CLASSES = [
  '',
  'article-body',
  'related',
  'comments',
  'caption',
  'sr-only',
  'a:b',
  '__proto__',
];

/** One part of the page: a paragraph, or a tree of whatever there is. */
type Part = { name: string; classes: string; prose: number } | { tree: Tree[] };

const parts: fc.Arbitrary<Part> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      name: fc.constantFrom(...NAMES),
      classes: fc.constantFrom(...CLASSES),
      prose: fc.nat(PROSE.length - 1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ tree: trees }) },
);

export const pages = fc.record({
  root: fc.constantFrom('article', 'main', 'div', 'table', 'form', 'body'),
  parts: fc.array(parts, { minLength: 1, maxLength: 14, size: 'max' }),
  data: fc.option(fc.oneof(fc.json(), fc.string()), { nil: undefined }),
});
export type Page = typeof pages extends fc.Arbitrary<infer T> ? T : never;

/** Writes a page into an empty document. */
export function write(document: Document, { root, parts: all, data }: Page): void {
  if (data !== undefined) {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = data;
    document.head.append(script);
  }
  const into = root === 'body' ? document.body : document.createElement(root);
  if (into !== document.body) document.body.append(into);
  for (const part of all) {
    if ('tree' in part) {
      build(document, into, part.tree);
      continue;
    }
    const element = document.createElement(part.name);
    if (part.classes) element.className = part.classes;
    element.textContent = PROSE[part.prose]!;
    into.append(element);
  }
}

const KINDS = [
  ...[
    'remove',
    'move',
    'text',
    'shorten',
    'split',
    'normalize',
    'insert',
    'hide',
    'class',
    'prose',
  ],
  ...['adopt', 'wrap', 'empty', 'no-body', 'no-root'],
] as const;

export const mutations = fc.record({
  kind: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...KINDS.slice(0, 12)) },
    { weight: 1, arbitrary: fc.constantFrom(...KINDS) },
  ),
  /** Which nodes, as a share of all. */
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  tree: trees,
});
export type Mutation = typeof mutations extends fc.Arbitrary<infer T> ? T : never;

export function nodesOf(root: Node): Node[] {
  return [root, ...Array.from(root.childNodes).flatMap(nodesOf)];
}

/** Changes the page as a script of its own could. */
export function mutate(document: Document, { kind, at, to, tree }: Mutation): void {
  const all = nodesOf(document);
  const node = all[Math.floor(at * all.length)]!;
  const elements = all.filter((one): one is Element => one.nodeType === 1);
  const element = elements[Math.floor(to * elements.length)];
  const texts = all.filter((one): one is Text => one.nodeType === 3);
  const text = texts[Math.floor(at * texts.length)];
  const child = node as ChildNode;
  switch (kind) {
    case 'remove':
      if (node !== document.documentElement && node !== document.body) child.remove?.();
      return;
    case 'move':
      if (element && !node.contains(element) && node.nodeType !== 10) element.append(node);
      return;
    case 'text':
      if (text) text.data = '“It is all new,” said Tom Brandt, who had come late to the landing.';
      return;
    case 'shorten':
      text?.deleteData(0, Math.ceil(text.length * to));
      return;
    case 'split':
      text?.splitText(Math.floor(text.length * to));
      return;
    case 'normalize':
      element?.normalize();
      return;
    case 'insert':
      if (element) build(document, element, tree);
      return;
    case 'hide':
      element?.toggleAttribute('hidden');
      return;
    case 'class':
      element?.setAttribute('class', 'related comments');
      return;
    case 'prose':
      element?.append(PROSE[Math.floor(at * PROSE.length)]!);
      return;
    case 'adopt':
      if (node.nodeType !== 9) document.implementation.createHTMLDocument('').adoptNode(node);
      return;
    case 'wrap': {
      const parent = node.parentNode;
      if (parent?.nodeType !== 1) return;
      const wrapper = document.createElement('span');
      parent.insertBefore(wrapper, node);
      wrapper.append(node);
      return;
    }
    case 'empty':
      element?.replaceChildren();
      return;
    case 'no-body':
      document.body?.remove();
      return;
    case 'no-root':
      document.documentElement?.remove();
  }
}
