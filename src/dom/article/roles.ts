import { classOf } from '../elements';
import { BESIDE_WORDS, BODY_WORDS, COMMENT_WORDS, OUTSIDE_WORDS } from './words/class-words';
import { WordMatcher } from './words/matcher';

/**
 * What an element says it is for. `outside`: not the article (menus, teasers, comments,
 * advertisement); `beside`: belongs to it but is not its text (captions, bylines, dates);
 * `comments`: what readers wrote; `body`: the article's text; `plain`: says nothing.
 */
export type Role = 'outside' | 'beside' | 'comments' | 'body' | 'plain';

const COMMENTS = 1;
const OUTSIDE = 2;
const BESIDE = 4;
const BODY = 8;
const matcher = new WordMatcher([
  [COMMENT_WORDS, COMMENTS],
  [OUTSIDE_WORDS, OUTSIDE],
  [BESIDE_WORDS, BESIDE],
  [BODY_WORDS, BODY],
]);

const BY_NAME: Readonly<Record<string, Role>> = {
  aside: 'outside',
  form: 'outside',
  fieldset: 'outside',
  figure: 'beside',
  figcaption: 'beside',
  caption: 'beside',
  address: 'beside',
  time: 'beside',
};

const SPACES = /[ \t\n\r\f]+/;

const FURNITURE = /^(?:nav|footer|dialog|menu)$/;
/** WAI-ARIA landmarks and widgets that never hold an article's text … */
const FURNITURE_ARIA =
  /^(?:navigation|contentinfo|search|alertdialog|menu|menubar|toolbar|tooltip)$/;
/** … and those that some papers put round it. */
const OUTSIDE_ARIA = /^(?:complementary|banner|dialog|alert|form)$/;

/** Parts of a page that are not worth walking through. */
export function isFurniture(element: Element, name: string): boolean {
  if (FURNITURE.test(name)) return true;
  const aria = element.getAttribute('role');
  return aria !== null && FURNITURE_ARIA.test(aria);
}

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
  return roleOfNames(element, name);
}

function roleOfNames(element: Element, name: string): Role {
  let bits = name.includes('-') ? matcher.match(name) : 0;
  const className = classOf(element);
  if (className) for (const one of className.split(SPACES)) bits |= matcher.match(one);
  const { id } = element;
  if (typeof id === 'string' && id) bits |= matcher.match(id);
  if (bits & COMMENTS) return 'comments';
  if (bits & OUTSIDE && name !== 'main') return 'outside';
  if (bits & BESIDE && name !== 'main' && name !== 'article') return 'beside';
  return bits & BODY ? 'body' : 'plain';
}
