import { classOf } from '../elements';
import { BESIDE_WORDS, BODY_WORDS, COMMENT_WORDS, OUTSIDE_WORDS } from './words/class-words';
import { splitCamelCase, wordPattern } from './words/matcher';

/**
 * What an element says it is for. `outside`: not the article (menus, teasers, comments,
 * advertisement); `beside`: belongs to it but is not its text (captions, bylines, dates);
 * `comments`: what readers wrote; `body`: the article's text; `plain`: says nothing.
 */
export type Role = 'outside' | 'beside' | 'comments' | 'body' | 'plain';

const COMMENTS = wordPattern(COMMENT_WORDS);
const OUTSIDE = wordPattern(OUTSIDE_WORDS);
const BESIDE = wordPattern(BESIDE_WORDS);
const BODY = wordPattern(BODY_WORDS);

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

function roleOfNames(names: string, name: string): Role {
  const parts = splitCamelCase(names.replace(NOISE, ' '));
  if (COMMENTS.test(parts)) return 'comments';
  if (name !== 'main' && OUTSIDE.test(parts)) return 'outside';
  if (name !== 'main' && name !== 'article' && BESIDE.test(parts)) return 'beside';
  return BODY.test(parts) ? 'body' : 'plain';
}
