/** How Firefox is made to show pages as on another system: theme, forced colours, motion, print. */
import type { Marionette } from './marionette';
import type { Emulation, Surface } from './session';

/**
 * As from the system: windows, pages and panels follow it a moment later.
 *
 * @param page the tab's, by which it is seen that they did
 * @param hasForcedColors now, whether this call is about them or not
 */
export async function emulateInFirefox(
  marionette: Marionette,
  page: Surface,
  { colorScheme, forcedColors, reducedMotion, print }: Emulation,
  hasForcedColors: boolean,
): Promise<void> {
  if (print !== undefined) {
    await marionette.chrome(
      'gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0];',
      print ? 'print' : '',
    );
  }
  const states: [preference: string, value: number, query: string, holds: boolean][] = [];
  if (forcedColors !== undefined) {
    const [name, value] = ['browser.display.document_color_use', forcedColors ? 2 : 1];
    states.push([name, value, '(forced-colors: active)', forcedColors]);
  }
  if (reducedMotion !== undefined) {
    const [name, value] = ['ui.prefersReducedMotion', reducedMotion ? 1 : 0];
    states.push([name, value, '(prefers-reduced-motion: reduce)', reducedMotion]);
  }
  if (colorScheme) {
    const [name, value] = ['ui.systemUsesDarkTheme', colorScheme === 'dark' ? 1 : 0];
    states.push([name, value, `(prefers-color-scheme: ${colorScheme})`, true]);
  }
  await marionette.chrome(
    'for (const [name, value] of arguments[0]) Services.prefs.setIntPref(name, value);',
    states,
  );
  for (const [, , query, holds] of states) {
    // Forced colours decide by themselves whether a page counts as dark.
    if (hasForcedColors && query.includes('color-scheme')) continue;
    const reached = 'return matchMedia(arguments[0]).matches === arguments[1]';
    await page.waitFor(reached, `${query} to be ${holds}`, query, holds);
  }
}
