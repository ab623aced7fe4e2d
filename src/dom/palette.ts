/**
 * The colours of the voices, and the style sheet that draws the highlights.
 *
 * Both palettes were searched for the greatest distance between any two colours (CIE Lab, the
 * smallest of the distances under normal vision and under simulated protanopia, deuteranopia and
 * tritanopia, Machado et al. 2009) among those with a contrast of 3:1 or more to the background
 * (WCAG 2.2, 1.4.11). The palette's unit test holds them to both.
 */

export type Theme = 'light' | 'dark';
/** Direct claims are drawn solid, mixed and indirect ones dashed. */
export type Line = 'solid' | 'dashed';
/** 0 for a claim of its own, 1 for one inside another claim. */
export type Depth = 0 | 1;

/** How many voices have a colour of their own; after them the colours start again. */
export const SLOTS = 8;

/** Voices whose source resolves to nobody. */
export const NEUTRAL_SLOT = SLOTS;

/**
 * The palette place of each voice, in the order of the summary: page and popup must agree.
 * Voices without a speaker share the neutral one.
 */
export function slotsOf(voices: readonly { speaker: unknown }[]): number[] {
  let named = 0;
  return voices.map(({ speaker }) => (speaker === null ? NEUTRAL_SLOT : named++ % SLOTS));
}

export const VOICE_COLOURS: Record<Theme, readonly string[]> = {
  light: ['#0066bb', '#ee6600', '#8800ff', '#990000', '#aa77aa', '#773344', '#cc7766', '#444477'],
  dark: ['#66bbff', '#ff8800', '#99ff66', '#ff11aa', '#8866ff', '#cccc88', '#997744', '#ffaabb'],
};
export const NEUTRAL_COLOURS: Record<Theme, string> = { light: '#6b6b6b', dark: '#a8a8a8' };
const ACTIVE_BACKGROUND: Record<Theme, string> = { light: '#fff2b8', dark: '#4a4318' };
const ACTIVE_TEXT: Record<Theme, string> = { light: '#111111', dark: '#f4f4f4' };

const THEMES: readonly Theme[] = ['light', 'dark'];
const LINES: readonly Line[] = ['solid', 'dashed'];
const DEPTHS: readonly Depth[] = [0, 1];

/** The name under which the claims of one look are registered in `CSS.highlights`. */
export function highlightName(theme: Theme, slot: number, line: Line, depth: Depth): string {
  return `whosaid-${theme}-${slot}-${line}-${depth}`;
}

/** The name for the one claim that the reader is looking at. */
export const activeName = (theme: Theme): string => `whosaid-${theme}-active`;

export function voiceColour(theme: Theme, slot: number): string {
  return VOICE_COLOURS[theme][slot] ?? NEUTRAL_COLOURS[theme];
}

/** The style sheet for every highlight name there can be. */
export function highlightCss(): string {
  const rules: string[] = [];
  const forced: string[] = [];
  for (const theme of THEMES) {
    for (let slot = 0; slot <= NEUTRAL_SLOT; slot++) {
      for (const line of LINES) {
        for (const depth of DEPTHS) {
          // An inner claim's line is drawn below the outer one's, so that both are seen.
          const offset = depth === 0 ? '0.15em' : '0.34em';
          const selector = `::highlight(${highlightName(theme, slot, line, depth)})`;
          rules.push(
            `${selector}{text-decoration:underline ${line} ${voiceColour(theme, slot)} 2px;` +
              `text-underline-offset:${offset}}`,
          );
          forced.push(`${selector}{text-decoration-color:CanvasText}`);
        }
      }
    }
    const active = `::highlight(${activeName(theme)})`;
    rules.push(
      `${active}{background-color:${ACTIVE_BACKGROUND[theme]};color:${ACTIVE_TEXT[theme]}}`,
    );
    forced.push(`${active}{background-color:Highlight;color:HighlightText}`);
  }
  return `${rules.join('\n')}\n@media (forced-colors:active){${forced.join('')}}`;
}
