/** What happens to white space: all of it collapses, all but line breaks, or none. */
export type WhiteSpace = 'collapse' | 'lines' | 'keep';

const INLINE_STYLE = /(?:^|;)\s*white-space\s*:\s*([a-z-]+)/i;

function fromValue(value: string): WhiteSpace {
  if (/^(?:pre-line|preserve-breaks)/.test(value)) return 'lines';
  return /^(?:pre|break-spaces)/.test(value) ? 'keep' : 'collapse';
}

/** Without layout: the nearest ancestor that says something by name or inline style. */
function fromMarkup(element: Element): WhiteSpace {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = INLINE_STYLE.exec(at.getAttribute('style') ?? '')?.[1];
    if (style) return fromValue(style);
    if (/^(?:pre|listing|xmp|plaintext)$/.test(at.localName)) return 'keep';
  }
  return 'collapse';
}

/** How the white space directly inside `element` is rendered (CSS Text 3, `white-space`). */
export function whiteSpaceIn(element: Element): WhiteSpace {
  const view = element.ownerDocument.defaultView;
  if (!view || typeof element.checkVisibility !== 'function') return fromMarkup(element);
  const style = view.getComputedStyle(element);
  return fromValue(style.getPropertyValue('white-space-collapse') || style.whiteSpace);
}
