import { classOf } from '../elements';
import {
  BESIDE_WORDS,
  BODY_WORDS,
  COMMENT_WORDS,
  OUTSIDE_WORDS,
  STANDFIRST_WORDS,
} from './words/class-words';
import { WordMatcher } from './words/matcher';

/**
 * What an element says it is for. `outside`: not the article (teasers,
 * advertisement); `beside`: belongs to it but is not its text (captions, bylines, dates);
 * `furniture`: not worth walking through (menus, what readers wrote); `body`: the article's
 * text; `standfirst`: says what it is about; `plain`: says nothing.
 */
export type Role = 'outside' | 'beside' | 'furniture' | 'body' | 'standfirst' | 'plain';

const COMMENTS = 1;
const OUTSIDE = 2;
const BESIDE = 4;
const BODY = 8;
const STANDFIRST = 16;
const matcher = new WordMatcher([
  [COMMENT_WORDS, COMMENTS],
  [OUTSIDE_WORDS, OUTSIDE],
  [BESIDE_WORDS, BESIDE],
  [BODY_WORDS, BODY],
  [STANDFIRST_WORDS, STANDFIRST],
]);

const BY_NAME: ReadonlyMap<string, Role> = new Map<string, Role>(
  Object.entries({
    nav: 'furniture',
    footer: 'furniture',
    dialog: 'furniture',
    menu: 'furniture',
    aside: 'outside',
    form: 'outside',
    fieldset: 'outside',
    figure: 'beside',
    figcaption: 'beside',
    caption: 'beside',
    address: 'beside',
    time: 'beside',
  } as const),
);

/** WAI-ARIA landmarks and widgets that never hold an article's text … */
const FURNITURE_ARIA =
  /^(?:navigation|contentinfo|search|alertdialog|menu|menubar|toolbar|tooltip)$/;
/** … and those that some papers put round it. */
const OUTSIDE_ARIA = /^(?:complementary|banner|dialog|alert|form)$/;

export function roleOf(element: Element, name: string): Role {
  const named = BY_NAME.get(name);
  if (named) {
    return name === 'figure' && holdsQuotation(element) ? 'plain' : named;
  }
  if (name === 'body') return 'plain';
  if (!element.hasAttributes()) return name.includes('-') ? roleOfNames(element, name) : 'plain';
  const aria = element.getAttribute('role');
  if (aria) {
    if (FURNITURE_ARIA.test(aria)) return 'furniture';
    if (OUTSIDE_ARIA.test(aria)) return 'outside';
  }
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden')) {
    return 'outside';
  }
  const property = element.getAttribute('itemprop');
  if (property === 'articleBody') return 'body';
  if (property && BESIDE_PROPERTY.test(property)) return 'beside';
  return roleOfNames(element, name);
}

/** As an embedded post does. */
const holdsQuotation = (element: Element): boolean => element.querySelector('blockquote') !== null;

const BESIDE_PROPERTY = /^(?:author|datePublished|dateModified|caption|publisher)$/;

const EMBED = /embed/i;

function roleOfNames(element: Element, name: string): Role {
  const { id } = element;
  const className = classOf(element);
  let bits = matcher.match(className);
  // Nearly every id is new to the matcher, and most elements have none.
  if (id && typeof id === 'string') bits |= matcher.match(id);
  if (name.includes('-')) bits |= matcher.match(name);
  if (bits & COMMENTS) return 'furniture';
  if (bits & OUTSIDE && name !== 'main') {
    return EMBED.test(className) && holdsQuotation(element) ? 'plain' : 'outside';
  }
  if (bits & BESIDE && name !== 'main' && name !== 'article') return 'beside';
  if (bits & BODY) return 'body';
  return bits & STANDFIRST ? 'standfirst' : 'plain';
}
