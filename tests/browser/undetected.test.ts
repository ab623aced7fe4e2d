import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import { BUILDS, inEachBrowser } from './support/stage';

const PAGE = 'living/detective.html';
/** What a page can tell where claims are marked, as PRIVACY.md says. */
const TOLD = ['entries of CSS.highlights', 'the sheet of the card', 'the style of a ::highlight()'];

inEachBrowser('a page that looks for us', (stage) => {
  const files = (): string[] =>
    readdirSync(BUILDS[stage.session.name], { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`)
      .map((path) => path.slice(BUILDS[stage.session.name].length + 1))
      .map((path) => `${stage.session.extensionOrigin}/${path}`);
  const clues = (urls: string[]) =>
    stage.session.evaluate<string[]>('return clues(...arguments)', urls);
  const report = () =>
    stage.session.background<string>(`
      const { tabs, runtime } = globalThis.browser ?? chrome;
      const [{ id }] = await tabs.query({ active: true });
      return new Promise((done) => {
        const port = tabs.connect(id, { name: 'report' });
        port.onMessage.addListener(({ state }) => done(state));
        port.onDisconnect.addListener(() => done(String(runtime.lastError?.message)));
      });`);

  it('finds the marks of its claims before a card opens, and nothing else', async () => {
    const { session } = stage;
    await stage.open(PAGE);
    await session.waitFor('return hasLines()', 'the lines');
    expect(await clues(files())).toEqual(TOLD);
  });

  it('finds nothing where it has no claims, though it was read', async () => {
    await stage.open(`${PAGE}?without`);
    await until(async () => (await report()) === 'nothing-attributed', 'the page to be read');
    expect(await clues(files())).toEqual([]);
  });

  it('would find a change, a call, an event and a file', async () => {
    const { session } = stage;
    await stage.open(`${PAGE}?without`);
    await until(async () => (await report()) === 'nothing-attributed', 'the page to be read');
    await session.evaluate(`
      document.querySelector('p').dataset.read = 'true';
      postMessage('found', '*');
      await new Promise((done) => addEventListener('message', done, { once: true }));`);
    expect(await clues([stage.url('harbour.html')])).toEqual([
      'a call of addEventListener',
      'a call of postMessage',
      'a change: attributes',
      'an event message',
      'another html',
      `the file ${stage.url('harbour.html')}`,
    ]);
  });
});
