import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { badgeOf } from '../../tools/browser/badge';
import { until } from '../../tools/browser/polling';
import { highlightOf } from './support/seen';
import { inEachBrowser } from './support/stage';

const PAGE = 'harbour.html';
const CLAIM = 'any jobs would be lost';

/** Tries to be answered by the background, in whatever world it runs; the arguments are the calls. */
const ASK = `
  const api = globalThis.browser ?? chrome;
  const ask = ({ type, body }) => new Promise((done) => {
    const port = api.runtime.connect({ name: 'call' });
    port.onMessage.addListener((answer) => done(answer.ok ? answer.reply : 'failed'));
    port.onDisconnect.addListener(() => done('refused'));
    port.postMessage({ to: 'background', type, body });
  });`;

/** Runs a function of the source in our own scripts' world in the tab in front. */
const IN_PAGE = `
  const { scripting, tabs } = globalThis.browser ?? chrome;
  const [tab] = await tabs.query({ active: true });
  const target = { tabId: tab.id, ...(arguments[1] && { allFrames: true }) };
  const results = await scripting.executeScript({ target, func: RUN, args: [arguments[0]] });
  return results.map(({ result }) => result);`;
const inPage = (body: string): string =>
  IN_PAGE.replace('RUN', `async (calls) => { ${ASK}\n${body} }`);

/** What a script that was taken over got hold of. */
interface Taken {
  heard: unknown[];
  answers: unknown[];
  stored: Record<string, string>;
}

const article = { text: 'Rain fell.', language: 'en' };

inEachBrowser('a stranger', (stage) => {
  it('that has taken over a page script hears nothing of other tabs and reaches none', async () => {
    const { session } = stage;
    const other = await session.background<number>(
      `const { storage, tabs } = globalThis.browser ?? chrome;
      await storage.local.set({ settings: { offSites: ['secret.example'] }, wrongClaims: [7, 2 ** 50 + 7] });
      return (await tabs.create({ url: arguments[0], active: false })).id;`,
      stage.url('strict-csp.html'),
    );
    await stage.open(PAGE);
    await highlightOf(session, CLAIM);
    const [found] = await session.background<[Taken]>(
      inPage(`
        const heard = [];
        const ports = ['progress', 'report', 'style', 'whatever'].map((name) => {
          const port = api.runtime.connect({ name });
          port.onMessage.addListener((message) => heard.push(message));
          port.postMessage({});
          return port;
        });
        api.runtime.onMessage.addListener((message) => { heard.push(message); });
        const answers = [];
        for (const call of calls) answers.push(await ask(call));
        const stored = {};
        for (const area of ['local', 'sync']) {
          stored[area] = await api.storage[area].get(null).then(JSON.stringify, () => 'refused');
        }
        return { heard, answers, stored, tabs: typeof api.tabs, scripting: typeof api.scripting?.executeScript };`),
      [
        { type: 'ensure-page-script', body: { tabId: other } },
        { type: 'count', body: { claims: 77, tabId: other, tab: { id: other } } },
        { type: 'settings', body: { url: 'https://secret.example/' } },
        { type: 'analyse', body: { article: { ...article, text: 7 } } },
        { type: 'constructor', body: {} },
      ],
    );
    expect(found).toMatchObject({ heard: [], tabs: 'undefined', scripting: 'undefined' });
    const [ensured, counted, settings, analysed, unknown] = found.answers;
    expect([ensured, counted, analysed, unknown]).toEqual(['refused', null, 'failed', 'refused']);
    expect(settings).toMatchObject({ off: false });
    expect(JSON.stringify(settings)).not.toContain('secret');
    expect(settings).toMatchObject({ wrongClaims: [7] });
    // Firefox has no such barrier, as PRIVACY.md says.
    if (session.name === 'chromium') {
      expect(found.stored).toEqual({ local: 'refused', sync: 'refused' });
    }
    expect(await badgeOf(session)).toBe('77');
    await session.background(
      `const { action, storage, tabs } = globalThis.browser ?? chrome;
      const badge = await action.getBadgeText({ tabId: arguments[0] });
      await tabs.remove(arguments[0]);
      await storage.local.remove(['settings', 'wrongClaims']);
      if (badge) throw new Error('the other tab has the badge ' + badge);`,
      other,
    );
  });

  it('in a frame of another origin is refused what page scripts are given', async () => {
    const { session } = stage;
    await stage.open(PAGE);
    await session.evaluate(
      `const frame = document.createElement('iframe');
      frame.src = arguments[0];
      document.body.append(frame);
      await new Promise((done) => { frame.onload = done; });`,
      stage.url('own-voice.html', 'localhost'),
    );
    const calls = ['analyse', 'settings', 'count', 'style', 'wrong', 'look-into-frames'];
    const [ofPage, ofFrame] = await session.background<string[][]>(
      inPage(`
        const answers = [];
        for (const call of calls) answers.push((await ask(call)) === 'refused' ? 'refused' : 'heard');
        return answers;`),
      calls.map((type) => ({ type, body: type === 'analyse' ? { article } : {} })),
      true,
    );
    expect(ofPage).toEqual(calls.map(() => 'heard'));
    expect(ofFrame).toEqual(calls.map(() => 'refused'));
  });

  it('that is another extension is not answered at all', async () => {
    const { session } = stage;
    const folder = mkdtempSync(join(tmpdir(), 'whosaid-stranger-'));
    const id = await session.background<string>('return (globalThis.browser ?? chrome).runtime.id');
    const manifest = {
      manifest_version: 3,
      name: 'Stranger',
      version: '1',
      background: { service_worker: 'background.js', scripts: ['background.js'] },
      content_security_policy: { extension_pages: "script-src 'self'" },
      browser_specific_settings: { gecko: { id: 'stranger@stranger.example' } },
    };
    // It tells the server of the test pages what it was answered.
    const background = `
      const api = globalThis.browser ?? chrome;
      const tell = (way) => (answer) => fetch(
        '${stage.url('told')}?' + way + '=' + encodeURIComponent(JSON.stringify(answer) ?? ''),
        { mode: 'no-cors' });
      const envelope = { to: 'background', type: 'settings', body: {} };
      api.runtime.sendMessage('${id}', envelope).then(tell('message'), () => tell('message')('none'));
      const port = api.runtime.connect('${id}', { name: 'call' });
      port.onMessage.addListener(tell('port'));
      port.onDisconnect.addListener(() => {
        void api.runtime.lastError;
        tell('port')('none');
      });
      port.postMessage(envelope);`;
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'background.js'), background);
    await session.installAlso(folder);
    const told = () => stage.requests.filter((path) => path.startsWith('/told')).sort();
    await until(() => told().length === 2, 'both answers');
    expect(told()).toEqual(['/told?message=%22none%22', '/told?port=%22none%22']);
    rmSync(folder, { recursive: true });
  });

  it('leaves no error of ours in any console', async () => {
    const errors = await stage.session.consoleErrors();
    expect(errors.filter(({ from }) => from.startsWith(stage.session.extensionOrigin))).toEqual([]);
  });
});
