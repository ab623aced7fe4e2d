import { describe, expect, it } from 'vitest';
import {
  highlightCss,
  highlightName,
  NEUTRAL_COLOURS,
  NEUTRAL_SLOT,
  SLOTS,
  slotsOf,
  type Theme,
  VOICE_COLOURS,
} from '../../../../src/dom/marks/palette';
import { DARK_UP_TO, LIGHT_FROM, luminance } from '../../../../src/dom/marks/surfaces';

/** Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB, row by row. */
const VISION: Record<string, readonly number[]> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
};
/** The luminances of the lightest and the darkest background that a palette is for. */
const BACKGROUNDS: Record<Theme, readonly number[]> = {
  light: [1, LIGHT_FROM],
  dark: [0, DARK_UP_TO],
};

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const contrast = (hex: string, background: number): number => {
  const [dark = 0, light = 0] = [luminance(channels(hex)), background].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
/** CIE Lab (D65) of a colour as seen with one kind of vision. */
function lab(hex: string, vision: readonly number[]): number[] {
  const rgb = channels(hex).map(linear);
  const [r = 0, g = 0, b = 0] = [0, 3, 6].map((row) => {
    const seen = rgb.reduce((sum, value, at) => sum + value * vision[row + at]!, 0);
    return Math.min(1, Math.max(0, seen));
  });
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe.each(['light', 'dark'] as const)('the palette on %s pages', (theme) => {
  it('has a contrast of at least 3:1 in every colour', () => {
    for (const colour of [...VOICE_COLOURS[theme], NEUTRAL_COLOURS[theme]]) {
      for (const background of BACKGROUNDS[theme]) {
        expect(contrast(colour, background), colour).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(Object.entries(VISION))('keeps its colours apart under %s', (_name, vision) => {
    const seen = VOICE_COLOURS[theme].map((colour) => lab(colour, vision));
    for (const [at, one] of seen.entries()) {
      for (const other of seen.slice(0, at)) {
        const distance = Math.hypot(...one.map((value, axis) => value - other[axis]!));
        expect(distance).toBeGreaterThan(20);
      }
    }
  });
});

describe('the style sheet of the highlights', () => {
  const names: string[] = [];
  for (const look of ['underline', 'marker'] as const) {
    for (const ground of ['light', 'dark', 'black', 'white', 'text'] as const) {
      for (let slot = 0; slot <= NEUTRAL_SLOT; slot++) {
        for (const line of ['solid', 'dashed', 'active'] as const) {
          for (const depth of [0, 1] as const) {
            names.push(highlightName(look, ground, slot, line, depth));
          }
        }
      }
    }
  }

  it('has a rule for every look a claim can have, and only for those that are asked for', () => {
    for (const name of names) {
      const drawn = name.includes('dashed') ? 'dashed' : 'solid';
      const css = highlightCss([name]);
      expect(css).toContain(`::highlight(${name}){text-decoration:underline ${drawn} `);
      expect(css.match(/text-decoration:/g)).toHaveLength(1);
    }
  });

  it('has no rule for a name that is none of ours', () => {
    expect(highlightCss(['x){} body{display:none', 'whosaid-light-0-solid-0']).trim()).toBe('');
  });

  it('changes neither the text nor what is behind it', () => {
    const properties = [...highlightCss(names).matchAll(/[{;]([a-z-]+):/g)].map(([, name]) => name);
    expect(new Set(properties)).toEqual(
      new Set(['text-decoration', 'text-underline-offset', 'text-decoration-color']),
    );
  });

  it('draws lines that are broader for a marker, and broadest for the claim that is looked at', () => {
    const stroke = (look: 'underline' | 'marker', line: 'solid' | 'active'): number => {
      const css = highlightCss([highlightName(look, 'light', 0, line, 0)]);
      const [, width = '', unit] = /([\d.]+)(px|em);/.exec(css) ?? [];
      // Of a text of 16 px.
      return Number(width) * (unit === 'em' ? 16 : 1);
    };
    const strokes = [stroke('underline', 'solid'), stroke('underline', 'active')];
    strokes.push(stroke('marker', 'solid'), stroke('marker', 'active'));
    expect(strokes).toEqual(strokes.toSorted((a, b) => a - b));
    expect(new Set(strokes).size).toBe(4);
  });

  it('leaves colours to the system where the reader forces them', () => {
    expect(highlightCss(names)).toMatch(/@media \(forced-colors:active\)\{.*CanvasText/s);
  });
});

describe('the places of voices in the palette', () => {
  const voice = (name: string) => ({ speaker: { id: name }, name });

  it('are one each for speakers, the neutral one for sources without a speaker, and start again', () => {
    const voices = [...Array(SLOTS + 1)].map((_, at) => voice(`Voice ${at}`));
    const slots = slotsOf([voices[0]!, { speaker: null, name: 'he' }, ...voices.slice(1)]);
    expect(slots.slice(0, 3)).toEqual([0, NEUTRAL_SLOT, 1]);
    expect(slots.at(-1)).toBe(0);
  });

  it('stay with the names when others come before, between and after them', () => {
    const before = new Map([
      ['Ada', 0],
      ['Jonas', 1],
    ]);
    const voices = ['Petra', 'Jonas', 'Halina', 'Ada'].map(voice);
    expect(slotsOf(voices, before)).toEqual([2, 1, 3, 0]);
  });
});
