import { classOf } from '../elements';
import { BESIDE_WORDS, BODY_WORDS, COMMENT_WORDS, OUTSIDE_WORDS } from './words/class-words';
import { partsOf, wordSet } from './words/matcher';

/**
 * What an element says it is for. `outside`: not the article (menus, teasers, comments,
 * advertisement); `beside`: belongs to it but is not its text (captions, bylines, dates);
 * `comments`: what readers wrote; `body`: the article's text; `plain`: says nothing.
 */
export type Role = 'outside' | 'beside' | 'comments' | 'body' | 'plain';

const COMMENTS = wordSet(COMMENT_WORDS);
const OUTSIDE = wordSet(OUTSIDE_WORDS);
const BESIDE = wordSet(BESIDE_WORDS);
const BODY = wordSet(BODY_WORDS);

const BY_NAME: Readonly<Record<string, Role>> = {
  nav: 'outside',
  aside: 'outside',
  footer: 'outside',
  dialog: 'outside',
  menu: 'outside',
  form: 'outside',
  fieldset: 'outside',
  figure: 'beside',
  figcaption: 'beside',
  caption: 'beside',
  address: 'beside',
  time: 'beside',
};

/** WAI-ARIA landmarks and widgets that never hold an article's text. */
const OUTSIDE_ARIA =
  /^(?:navigation|complementary|contentinfo|search|banner|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|tooltip|form)$/;

export function roleOf(element: Element, name: string): Role {
  if (name === 'figure' && element.querySelector('blockquote')) return 'plain';
  const named = BY_NAME[name];
  if (named) return named;
  const aria = element.getAttribute('role');
  if (aria && OUTSIDE_ARIA.test(aria)) return 'outside';
  if (name === 'body') return 'plain';
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden')) {
    return 'outside';
  }
  const property = element.getAttribute('itemprop');
  if (property) {
    if (property === 'articleBody') return 'body';
    if (/^(?:author|datePublished|dateModified|caption|publisher)$/.test(property)) return 'beside';
  }
  const className = classOf(element);
  const id = element.id;
  const names = typeof id === 'string' && id ? `${className} ${id}` : className;
  if (!names) return name.includes('-') ? roleOfNames(name, name) : 'plain';
  return roleOfNames(name.includes('-') ? `${name} ${names}` : names, name);
}

/** Names that tell of something absent or of the layout, and WordPress's categories of a post. */
const NOISE =
  /(?:^|\s)(?:(?:has|no|with|without|is|not|category|tag|format|status|type)[-_]\S+|\S*-with-\S+|\S*[-_](?:grid|layout|enabled)(?:[-_]\S*)?|\w+:\S+)/gi;

/** Pages repeat few names on many elements. */
const known = new Map<string, Role>();
const MOST_KNOWN = 5_000;

function roleOfNames(names: string, name: string): Role {
  const key = `${name} ${names}`;
  let role = known.get(key);
  if (!role) {
    if (known.size >= MOST_KNOWN) known.clear();
    role = judge(partsOf(names.replace(NOISE, ' ')), name);
    known.set(key, role);
  }
  return role;
}

function judge(parts: readonly string[], name: string): Role {
  const any = (words: ReadonlySet<string>) => parts.some((part) => words.has(part));
  if (any(COMMENTS)) return 'comments';
  if (name !== 'main' && any(OUTSIDE)) return 'outside';
  if (name !== 'main' && name !== 'article' && any(BESIDE)) return 'beside';
  return any(BODY) ? 'body' : 'plain';
}
