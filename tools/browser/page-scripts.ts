/**
 * Function bodies that run inside documents. They are text and not functions, because what
 * compiles this file may add helpers that no page has.
 */

/** The words of an element's path from `html` inwards. */
const PATH = `
  const path = (node) => {
    const steps = [];
    for (let at = node.nodeType === 1 ? node : node.parentElement; at; at = at.parentElement) {
      steps.unshift([at.localName, ...at.classList].join('.'));
    }
    return steps.join(' > ');
  };`;

/** Describes one `Range`; a part of other scripts. */
export const DESCRIBE_RANGE = `${PATH}
  const describe = (range) => {
    const box = range.getClientRects()[0];
    return {
      text: range.toString(),
      path: path(range.commonAncestorContainer),
      rect: box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null,
    };
  };`;

/**
 * Describes the shadow root `root`: the first thing in it that can be seen, or null. What is for
 * screen readers alone has a box of one pixel.
 */
export const DESCRIBE_CARD = `
  const seen = [...root.querySelectorAll('*')].find((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  });
  if (!seen) return null;
  const box = seen.getBoundingClientRect();
  return {
    text: seen.innerText,
    html: seen.outerHTML,
    rect: { x: box.x, y: box.y, width: box.width, height: box.height },
    buttons: [...seen.querySelectorAll('button')].map((button) => {
      const at = button.getBoundingClientRect();
      return {
        name: button.getAttribute('aria-label') ?? button.innerText,
        rect: { x: at.x, y: at.y, width: at.width, height: at.height },
        isFocused: root.activeElement === button,
      };
    }),
    announced: root.querySelector('[role=status]')?.textContent ?? '',
  };`;

/**
 * Arguments: selector, text. Scrolls the element that `clickOn` means into view and returns the
 * middle of its first line box; null where there is none yet.
 */
export const FIND_TARGET = `
  const [selector, text] = arguments;
  const squeeze = (words) => words.replace(/\\s+/g, ' ').trim();
  const target = [...document.querySelectorAll(selector)].find((element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    squeeze(element.innerText ?? '').includes(squeeze(text)));
  if (!target) return null;
  target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = target.getClientRects()[0];
  return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;`;

/** For error messages. */
export function targetName(selector: string, text: string): string {
  return text === '' ? `a visible ${selector}` : `a visible ${selector} with "${text}"`;
}
