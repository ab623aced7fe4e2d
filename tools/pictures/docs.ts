/**
 * Takes the pictures that README and docs show, from the built extension; part of
 * `npm run pictures`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../browser/launch';
import { serve } from '../browser/server';
import type { BrowserSession, Popup } from '../browser/session';
import { indexedPng } from './indexed-png';
import { hoverClaim, openSample } from './sample';
import { SHOWN, STATES, type View } from './views';

const FOLDER = 'docs/pictures';
const THEMES = ['light', 'dark'] as const;

const shots = mkdtempSync(join(tmpdir(), 'whosaid-pictures-'));
const server = await serve({ folder: '.' });
const session = await launch('chromium', {
  extension: 'dist/chrome',
  size: { width: 1000, height: 620 },
  hosts: ['addons.mozilla.org'],
});
try {
  await mkdir(FOLDER, { recursive: true });
  await takePage();
  await takeSheet('popup', SHOWN, 2);
  await takeSheet('states', STATES, 2);
} finally {
  await session.close();
  await server.close();
  rmSync(shots, { recursive: true, force: true });
}

/** The sample article with a card open. */
async function takePage(): Promise<void> {
  const place = await openSample(session, `${server.origin}/tools/sample/article.html`);
  await hoverClaim(session, place);
  await shoot(`${FOLDER}/page.png`);
}

/** Each view of the popup in both themes, side by side, on one picture. */
async function takeSheet(name: string, views: readonly View[], columns: number): Promise<void> {
  await session.setViewport(1000, 800);
  const figures: string[] = [];
  for (const view of views) {
    const images: string[] = [];
    for (const theme of THEMES) {
      await session.emulate({ colorScheme: theme });
      const file = join(shots, `${images.length}.png`);
      await takeView(view, theme, file);
      images.push(`<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`);
    }
    figures.push(`<figure><figcaption>${view.name}</figcaption>${images.join('')}</figure>`);
  }
  await session.emulate({ colorScheme: 'light' });
  await compose(figures.join(''), columns, `${FOLDER}/${name}.png`);
}

async function takeView(view: View, theme: string, file: string): Promise<void> {
  await view.open({ session, url: (page) => `${server.origin}/${page}` });
  const popup: Popup = await session.openPopup();
  await popup.waitFor(
    'return document.documentElement.dataset.theme === arguments[0]',
    theme,
    theme,
  );
  await view.until(popup);
  await popup.screenshot(file);
  await popup.close();
  await view.close?.(session as BrowserSession);
}

/** Puts pictures on a sheet that is as large as they need. */
async function compose(figures: string, columns: number, file: string): Promise<void> {
  await session.open('about:blank');
  const [width, height] = await session.evaluate<[number, number]>(
    `const [figures, columns] = arguments;
    const style = document.createElement('style');
    style.textContent = \`
      body { margin: 0; background: #8a8a90 }
      main { padding: 12px; width: max-content; display: flex; align-items: start; gap: 24px }
      section, figure { display: grid; gap: 6px 8px; margin: 0; align-content: start }
      section { gap: 16px }
      figure { grid-template-columns: auto auto; align-items: start }
      figcaption { grid-column: 1 / -1; font: 600 14px sans-serif; color: #000 }\`;
    document.head.append(style);
    const main = document.createElement('main');
    main.innerHTML = figures;
    document.body.append(main);
    await Promise.all([...document.images].map((image) => image.decode()));
    // Each goes to the column that is the shortest so far.
    const sections = Array.from({ length: columns }, () => document.createElement('section'));
    for (const figure of [...main.querySelectorAll('figure')]) {
      main.append(...sections);
      sections.toSorted((a, b) => a.offsetHeight - b.offsetHeight)[0].append(figure);
    }
    const { width, height } = main.getBoundingClientRect();
    return [Math.ceil(width), Math.ceil(height)];`,
    figures,
    columns,
  );
  await session.setViewport(width, height);
  await shoot(file);
}

/** Writes what the tab shows as a small file. */
async function shoot(file: string): Promise<void> {
  await session.screenshot(file);
  await session.open('about:blank');
  const [width, pixels] = await session.evaluate<[number, string]>(
    `const image = new Image();
    image.src = 'data:image/png;base64,' + arguments[0];
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const url = await new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.readAsDataURL(new Blob([data]));
    });
    return [width, url.split(',')[1]];`,
    readFileSync(file).toString('base64'),
  );
  writeFileSync(file, indexedPng(Buffer.from(pixels, 'base64'), width));
}
