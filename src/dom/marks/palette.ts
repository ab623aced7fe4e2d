/**
 * The colours of the voices, and the style sheet that draws the highlights.
 *
 * Both palettes were searched for the greatest distance between any two colours (CIE Lab, the
 * smallest of the distances under normal vision and under simulated protanopia, deuteranopia and
 * tritanopia, Machado et al. 2009) among those with a contrast of 3:1 or more (WCAG 2.2, 1.4.11)
 * to every background from `LIGHT_FROM`, or up to `DARK_UP_TO`. The unit test holds them to both.
 */

export type Theme = 'light' | 'dark';
/**
 * What a claim's text stands on. On `black` and `white` no row of colours can be told apart: lines
 * are black (on a background of middling lightness) or white. On `text` the background is not
 * known, as on a picture: lines have the colour of the text.
 */
export type Ground = Theme | 'black' | 'white' | 'text';
/** Direct claims are drawn solid, mixed and indirect ones dashed; the one looked at is thick. */
export type Line = 'solid' | 'dashed' | 'active';
/** 0 for a claim of its own, 1 for one inside another claim. */
export type Depth = 0 | 1;
/** A thin line under the words, or one as broad as a marker's. */
export type Look = 'underline' | 'marker';

/** How many voices have a colour of their own; after them the colours start again. */
export const SLOTS = 8;

/** Voices whose source resolves to nobody. */
export const NEUTRAL_SLOT = SLOTS;

/**
 * The palette place of each voice, in the order of the summary. A voice keeps the place that its
 * name had before, since a page that grows must not change the colours of what is read already;
 * the others get the places that are used least. Voices without a speaker share the neutral one.
 */
export function slotsOf(
  voices: readonly { speaker: unknown; name: string }[],
  before: ReadonlyMap<string, number> = new Map(),
): number[] {
  const used = new Array<number>(SLOTS).fill(0);
  const slots = voices.map(({ speaker, name }) => {
    const slot = speaker === null ? NEUTRAL_SLOT : before.get(name);
    if (slot !== undefined && slot < SLOTS) used[slot]!++;
    return slot;
  });
  return slots.map((kept) => {
    if (kept !== undefined) return kept;
    const slot = used.indexOf(Math.min(...used));
    used[slot]!++;
    return slot;
  });
}

export const VOICE_COLOURS: Record<Theme, readonly string[]> = {
  light: ['#0011ee', '#cc5500', '#9955dd', '#661100', '#008899', '#550077', '#aa6655', '#223344'],
  dark: ['#66eedd', '#ee4411', '#eedd00', '#bb33ff', '#bbee88', '#bb99ff', '#448899', '#bb6655'],
};
export const NEUTRAL_COLOURS: Record<Theme, string> = { light: '#6b6b6b', dark: '#a8a8a8' };

/** The name under which the claims of one look are registered in `CSS.highlights`. */
export function highlightName(
  look: Look,
  ground: Ground,
  slot: number,
  line: Line,
  depth: Depth,
): string {
  return `whosaid-${look}-${ground}-${hasColours(ground) ? slot : 0}-${line}-${depth}`;
}

export const isActiveName = (name: string): boolean => name.includes('-active-');

const hasColours = (ground: Ground): ground is Theme => ground === 'light' || ground === 'dark';

function lineColour(ground: Ground, slot: number): string {
  if (hasColours(ground)) return voiceColour(ground, slot);
  return ground === 'text' ? 'currentcolor' : ground;
}

export function voiceColour(theme: Theme, slot: number): string {
  return VOICE_COLOURS[theme][slot] ?? NEUTRAL_COLOURS[theme];
}

const NAME =
  /^whosaid-(underline|marker)-(light|dark|black|white|text)-(\d)-(solid|dashed|active)-([01])$/;

/** An inner claim's line is drawn below the outer one's, so that both are seen. */
const STROKES: Record<Look, { thin: string; thick: string; offsets: readonly string[] }> = {
  underline: { thin: '2px', thick: '4px', offsets: ['0.15em', '0.34em'] },
  marker: { thin: '0.3em', thick: '0.45em', offsets: ['0.15em', '0.48em'] },
};

/**
 * The style sheet for some highlight names; others than `highlightName` gives are left out. Only
 * for those in use: Chromium works out every name that has a rule for every element that is drawn.
 * Nothing touches the text or what is behind it, so that it stays exactly as readable as the page
 * made it: any tint would lower the contrast of black on white. Browsers leave lines out where a
 * letter goes below the baseline (CSS Text Decoration 4, `text-decoration-skip-ink`).
 */
export function highlightCss(names: readonly string[]): string {
  return names.map(highlightRule).join('\n');
}

function highlightRule(name: string): string {
  const [, look, ground, slot, line, depth] = NAME.exec(name) ?? [];
  if (!look) return '';
  const colour = lineColour(ground as Ground, Number(slot));
  const isActive = line === 'active';
  const { thin, thick, offsets } = STROKES[look as Look];
  const drawn = isActive ? `solid ${colour} ${thick}` : `${line} ${colour} ${thin}`;
  const selector = `::highlight(${name})`;
  return (
    `${selector}{text-decoration:underline ${drawn};text-underline-offset:${offsets[Number(depth)]}}\n` +
    `@media (forced-colors:active){${selector}{text-decoration-color:CanvasText}}`
  );
}
