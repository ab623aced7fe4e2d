/**
 * Takes the pictures that README shows, from the built extension on the sample article:
 * `npm run build && npx tsx tools/pictures.ts`, after a change of what they show.
 */
import { mkdir } from 'node:fs/promises';
import { launch } from './browser/launch';
import { until } from './browser/polling';
import { serve } from './browser/server';

const FOLDER = 'docs/pictures';
/** A claim with a stance, in the middle of the window. */
const HOVERED = 'the council had ignored him';

const server = await serve({ folder: 'tools/sample' });
const session = await launch('chromium', {
  extension: 'dist/chrome',
  size: { width: 1000, height: 620 },
});
try {
  await mkdir(FOLDER, { recursive: true });
  await session.open(`${server.origin}/article.html`);
  await session.evaluate('document.querySelector("figure").remove(); scrollTo(0, 90)');
  const place = await until(async () => {
    const entries = await session.highlights();
    const ranges = entries.flatMap((entry) => entry.ranges);
    return ranges.find(({ text }) => text === HOVERED)?.rect;
  }, `"${HOVERED}" to be marked`);
  await session.hover(place.x + 30, place.y + place.height / 2);
  await until(() => session.card(), 'the card');
  await session.screenshot(`${FOLDER}/page.png`);

  const popup = await session.openPopup();
  await popup.waitFor('return document.querySelectorAll("details").length > 0', 'the list');
  await popup.clickOn('summary', 'Tobias Renwick');
  await popup.screenshot(`${FOLDER}/popup.png`);
} finally {
  await session.close();
  await server.close();
}
