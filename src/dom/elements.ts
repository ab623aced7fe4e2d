/** What kinds of elements there are, as far as text goes; by name, so that no layout is needed. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** `display: block` and the like in the HTML standard's style sheet (§15.3), tables included. */
const BLOCK_LEVEL = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main ' +
    'menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th ' +
    'thead tr ul xmp amp-accordion amp-carousel amp-sidebar',
);

/** Never text that a reader would copy out of a paragraph. */
const WITHOUT_TEXT = names(
  'script style template noscript svg math button input select textarea iframe frame frameset ' +
    'object embed video audio canvas map head title link meta base datalist progress meter ' +
    'img picture source track rp rt dialog noframes amp-ad amp-analytics amp-img amp-video',
);

/** Class words for text that only a screen reader reads: "opens in a new window". */
const HEARD_ONLY =
  /(?:^|[\s_-])(?:sr-only|(?:visually|visibly)-?hidden|hidden-visually|screen-?reader(?:s|-text|-only)?|assistive-text|a11y-(?:hidden|only)|offscreen|vh)(?:$|[\s_])/i;

/** A footnote's marker inside its link: "1", "[12]", "*". */
const FOOTNOTE_MARKER = /^\s*[[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?\s*$/i;

const NOT_DISPLAYED = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** A form's own fields can shadow its properties (`<input name="localName">`), hence the check. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

export function classOf(element: Element): string {
  return element.getAttribute('class') ?? '';
}

export function isBlockLevel(name: string): boolean {
  return BLOCK_LEVEL.has(name);
}

export function isWithoutText(name: string): boolean {
  return WITHOUT_TEXT.has(name);
}

/** Hidden by attribute, or, where the platform lays pages out, by any style. */
export function isHidden(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') {
    return !element.checkVisibility({ visibilityProperty: true });
  }
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && NOT_DISPLAYED.test(style);
}

/** For screen readers alone, by its class. */
export function isHeardOnly(element: Element): boolean {
  const names = classOf(element);
  return names !== '' && HEARD_ONLY.test(names);
}

/** An element inside a paragraph that the reader does not read with it. */
export function isSkipped(element: Element, name: string): boolean {
  if (isWithoutText(name) || isHidden(element) || isHeardOnly(element)) return true;
  return (
    name === 'sup' &&
    element.querySelector('a') !== null &&
    FOOTNOTE_MARKER.test(element.textContent ?? '')
  );
}
