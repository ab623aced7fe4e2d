/** Is the article light or dark? Asked of the page itself, since few pages follow the system. */
import type { Theme } from './palette';

/** Relative luminance at which black and white text are equally readable (WCAG 2.2: √(1.05·0.05) − 0.05). */
const MIDDLE_LUMINANCE = 0.179;

/**
 * The theme under an element: the first opaque background among it and its ancestors, else
 * white, as browsers paint a page without one (dark where the page opted into a dark canvas).
 */
export function themeOf(element: Element): Theme {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const colour = parseColour(view.getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha >= 0.5) {
      return luminance(colour.channels) < MIDDLE_LUMINANCE ? 'dark' : 'light';
    }
  }
  const scheme = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  const wantsDark = view.matchMedia('(prefers-color-scheme: dark)').matches;
  const isDark = scheme.includes('dark') && (wantsDark || !scheme.includes('light'));
  return isDark ? 'dark' : 'light';
}

/** The parent as it is drawn: through a shadow root to its host. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

interface Colour {
  channels: readonly number[];
  alpha: number;
}

/** A computed `rgb()` or `rgba()` colour; null for other notations, which count as unknown. */
function parseColour(css: string): Colour | null {
  if (!css.startsWith('rgb')) return null;
  const numbers = css.match(/[\d.]+/g)?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined) return null;
  return { channels: [red, green, blue], alpha };
}

/** Relative luminance of 8-bit sRGB channels, 0 to 1 (WCAG 2.2). */
export function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
