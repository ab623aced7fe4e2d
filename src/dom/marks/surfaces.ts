/** What an article stands on. Asked of the page itself, since few pages follow the system. */
import { isElement, nameOf } from '../elements';
import { renderedParent } from '../flat-tree';
import { isInside } from './hit-test';
import type { Ground, Theme } from './palette';

/** Relative luminance at which black and white are equally readable (WCAG 2.2: √(1.05·0.05) − 0.05). */
const MIDDLE = 0.179;
/** Down to and up to here a background has a contrast of 3:1 with every voice's colour. */
export const LIGHT_FROM = 0.7;
export const DARK_UP_TO = 0.033;

const PICTURE = /^(?:img|video|canvas|picture)$/;

/** On what the text of an element stands, and whether the surroundings are light or dark. */
export interface Surface {
  ground: Ground;
  theme: Theme;
}

/** An element's own background. */
interface Layer {
  /** Relative luminance, 0 to 1. */
  light: number;
  alpha: number;
  isImage: boolean;
}

/** Looks at each element once; made anew whenever the page's style may have changed. */
export class Surfaces {
  #seen = new Map<Element, Surface>();
  /** Paragraphs share most of what stands round them, and asking for a style is what costs. */
  #layers = new Map<Element, Layer>();
  /** Where the pictures are that an element holds, without those that text flows round. */
  #pictures = new Map<Element, DOMRect[]>();
  #isCanvasDark: boolean | undefined;

  /**
   * The background under a node: its element's own and those of its ancestors, one over another, down
   * to white, as browsers paint a page without one (black where the page opted into a dark canvas).
   */
  of(node: Node): Surface {
    const element = isElement(node) ? node : node.parentElement;
    if (!element?.isConnected) return { ground: 'light', theme: 'light' };
    const known = this.#seen.get(element);
    if (known) return known;
    const surface = this.#surfaceOf(element);
    this.#seen.set(element, surface);
    return surface;
  }

  #surfaceOf(element: Element): Surface {
    const { ownerDocument } = element;
    const view = ownerDocument.defaultView;
    if (!view) return { ground: 'light', theme: 'light' };
    let under = 0;
    /** How much of what lies below is still to be seen. */
    let open = 1;
    let onImage = false;
    for (
      let at: Node | null = element;
      at && isElement(at) && open > 0.01;
      at = renderedParent(at)
    ) {
      const { light, alpha, isImage } = this.#layerOf(at, view);
      if (open > 0.3) onImage ||= isImage || this.#hasPictureUnder(at, element, view);
      under += open * alpha * light;
      open *= 1 - alpha;
    }
    if (open > 0) {
      this.#isCanvasDark ??= isCanvasDark(ownerDocument, view);
      if (!this.#isCanvasDark) under += open;
    }
    // Over a picture nothing is known but that the page has chosen a readable colour for its text.
    if (onImage) {
      const text = luminance(parseColour(view.getComputedStyle(element).color).channels);
      return { ground: 'text', theme: text > MIDDLE ? 'dark' : 'light' };
    }
    const theme = under < MIDDLE ? 'dark' : 'light';
    if (under >= LIGHT_FROM || under <= DARK_UP_TO) return { ground: theme, theme };
    return { ground: theme === 'dark' ? 'white' : 'black', theme };
  }

  #layerOf(element: Element, view: Window): Layer {
    let layer = this.#layers.get(element);
    if (!layer) {
      const { backgroundColor, backgroundImage } = view.getComputedStyle(element);
      const { channels, alpha } = parseColour(backgroundColor);
      layer = { light: luminance(channels), alpha, isImage: backgroundImage !== 'none' };
      this.#layers.set(element, layer);
    }
    return layer;
  }

  /** Whether a picture among an element's children lies under the middle of another one's box. */
  #hasPictureUnder(parent: Element, element: Element, view: Window): boolean {
    let boxes = this.#pictures.get(parent);
    if (!boxes) {
      boxes = picturesIn(parent)
        .filter((picture) => view.getComputedStyle(picture).float === 'none')
        .map((picture) => picture.getBoundingClientRect());
      this.#pictures.set(parent, boxes);
    }
    if (boxes.length === 0) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    return boxes.some((box) => isInside(box, left + width / 2, top + height / 2));
  }
}

/** By way of the children: a selector would be tried on everything below them. */
function picturesIn(parent: Element): Element[] {
  const pictures: Element[] = [];
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    const name = nameOf(child);
    if (!PICTURE.test(name)) continue;
    const picture = name === 'picture' ? child.querySelector('img') : child;
    if (picture) pictures.push(picture);
  }
  return pictures;
}

/** Whether the page opted into the dark canvas of a browser that is set to dark. */
function isCanvasDark({ documentElement }: Document, view: Window): boolean {
  const scheme = view.getComputedStyle(documentElement).colorScheme;
  if (!scheme.includes('dark')) return false;
  return !scheme.includes('light') || view.matchMedia('(prefers-color-scheme: dark)').matches;
}

interface Colour {
  channels: readonly number[];
  alpha: number;
}

/** A computed colour in 8-bit sRGB: `rgb()` is read, what else CSS has (`oklch()`) is painted. */
function parseColour(css: string): Colour {
  if (css.startsWith('rgb')) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = css.match(/[\d.]+/g)?.map(Number) ?? [];
    return { channels: [red, green, blue], alpha };
  }
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return { channels: [], alpha: 0 };
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { channels: [red, green, blue], alpha: alpha / 255 };
}

/** Relative luminance of 8-bit sRGB channels, 0 to 1 (WCAG 2.2). */
export function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
