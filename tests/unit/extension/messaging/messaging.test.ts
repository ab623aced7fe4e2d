import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import {
  callBackground,
  callPage,
  NoReceiverError,
} from '../../../../src/extension/messaging/call';
import {
  backgroundRequests,
  pageRequests,
  reportSchema,
} from '../../../../src/extension/messaging/protocol';
import { MAX_CLAIMS, MAX_TEXT_LENGTH } from '../../../../src/extension/messaging/schemas';
import { isOwnPage, isPageFrame, isTopFrame } from '../../../../src/extension/messaging/senders';
import { serve, serveBackground } from '../../../../src/extension/messaging/serve';
import { EXTENSION_ID, PAGE_SENDER } from './fake-runtime';

const ORIGIN = `chrome-extension://${EXTENSION_ID}/`;

const fake = await vi.hoisted(async () => (await import('./fake-runtime')).fakeRuntime());

/** What the background answers. */
const receive = (message: unknown, sender?: object) => fake.receive(message, sender);

function startBackground(signal?: AbortSignal) {
  const analyse = vi.fn(({ article }: { article: { language: string } }) => ({
    attributions: [],
    speakers: [],
    disputes: [],
    repeats: [],
    language: article.language,
    modelVersion: 'test',
  }));
  serveBackground(
    backgroundRequests,
    {
      analyse: { allows: isPageFrame, handle: analyse },
      'look-into-frames': { allows: isTopFrame, handle: () => ({ found: false }) },
      'may-be-article': { allows: isTopFrame, handle: () => null },
      wrong: { allows: isTopFrame, handle: () => null },
      style: { allows: isPageFrame, handle: ({ names }) => names.join() },
      settings: {
        allows: isTopFrame,
        handle: () => {
          throw new Error('none');
        },
      },
      count: { allows: isTopFrame, handle: () => null },
      'ensure-page-script': {
        allows: isOwnPage,
        handle: () => {
          throw new Error('no such tab');
        },
      },
    },
    signal,
  );
  return analyse;
}

const article = { text: 'Rain fell.', language: 'en' };

afterEach(() => fake.reset());

describe('a receiver', () => {
  it('answers a call that its map names', async () => {
    startBackground();
    const answer = await receive({ to: 'background', type: 'analyse', body: { article } });
    expect(answer).toMatchObject({ ok: true, reply: { language: 'en' } });
  });

  it.each(['https://paper.example/story', 'https://amp.paper.example/story'])(
    'answers a frame of the same site as its page: %s',
    async (url) => {
      startBackground();
      const body = { article };
      const asked = receive(
        { to: 'background', type: 'analyse', body },
        { ...PAGE_SENDER, url, frameId: 3 },
      );
      expect(await asked).toMatchObject({ ok: true });
    },
  );

  it.each([
    ['is for another receiver', { to: 'page', type: 'analyse', body: { article } }],
    ['has an unknown type', { to: 'background', type: 'toString', body: {} }],
    ['is no envelope', 'analyse'],
  ])('leaves alone a message that %s', (_why, message) => {
    const analyse = startBackground();
    expect(receive(message)).toBeUndefined();
    expect(analyse).not.toHaveBeenCalled();
  });

  it.each([
    ['another extension', { ...PAGE_SENDER, id: 'other' }],
    ['a frame of another page', { ...PAGE_SENDER, frameId: 3, url: 'https://ads.example/box' }],
    ['a frame of a tab that is not known', { ...PAGE_SENDER, tab: { id: 7 }, frameId: 3 }],
    [
      'an extension page where only page scripts may ask',
      { ...PAGE_SENDER, url: `${ORIGIN}popup.html` },
    ],
  ])('leaves alone a message from %s', (_who, sender) => {
    startBackground();
    expect(
      receive({ to: 'background', type: 'analyse', body: { article } }, sender),
    ).toBeUndefined();
  });

  it('leaves alone a page script that asks what only the extension’s pages may', () => {
    startBackground();
    const message = { to: 'background', type: 'ensure-page-script', body: { tabId: 1 } };
    expect(receive(message)).toBeUndefined();
    expect(receive(message, { id: EXTENSION_ID, url: `${ORIGIN}popup.html` })).toBeDefined();
  });

  it('answers with an error where the content is not what the call map says', async () => {
    const analyse = startBackground();
    const body = { article: { text: 1, language: 'en' } };
    expect(await receive({ to: 'background', type: 'analyse', body })).toMatchObject({ ok: false });
    expect(analyse).not.toHaveBeenCalled();
  });

  it('answers with the error that its handler throws', async () => {
    startBackground();
    const message = { to: 'background', type: 'ensure-page-script', body: { tabId: 1 } };
    const answer = await receive(message, { id: EXTENSION_ID, url: `${ORIGIN}popup.html` });
    expect(answer).toEqual({ ok: false, error: 'no such tab' });
  });

  it('ends with its signal', () => {
    const life = new AbortController();
    startBackground(life.signal);
    life.abort();
    expect(receive({ to: 'background', type: 'analyse', body: { article } })).toBeUndefined();
  });
});

describe('a caller', () => {
  /** What the background's end of each port does, from the first call to the last. */
  function backgroundThat(...ends: ((port: Runtime.Port) => void)[]): { readonly asked: number } {
    const state = { asked: 0 };
    fake.connectors.add((port: Runtime.Port) => {
      const end = ends[Math.min(state.asked++, ends.length - 1)];
      port.onMessage.addListener(() => end?.(port));
    });
    return state;
  }
  const dies = (port: Runtime.Port): void => port.disconnect();
  const answers =
    (answer: unknown) =>
    (port: Runtime.Port): void =>
      port.postMessage(answer);
  const none = { ok: true, reply: { injected: true } };
  const call = () => callBackground('ensure-page-script', { tabId: 1 });

  it('gets the validated reply', async () => {
    startBackground();
    expect(await callBackground('analyse', { article })).toMatchObject({ modelVersion: 'test' });
  });

  it('gets it beside a page of the extension that answers calls to its own article', async () => {
    const { toggle } = pageRequests;
    serve('page', { toggle }, { toggle: { allows: () => true, handle: () => null } });
    startBackground();
    expect(await callBackground('analyse', { article })).toMatchObject({ modelVersion: 'test' });
  });

  it('asks again where the background is ended at its work, and has one reply', async () => {
    const background = backgroundThat(dies, dies, answers(none));
    expect(await call()).toEqual({ injected: true });
    expect(background.asked).toBe(3);
  });

  it('is told where nobody ever answers', async () => {
    const background = backgroundThat(dies);
    await expect(call()).rejects.toThrow(NoReceiverError);
    expect(background.asked).toBe(5);
  });

  it('does not ask again where the extension is gone', async () => {
    const { runtime } = (globalThis as unknown as { browser: { runtime: { id?: string } } })
      .browser;
    const background = backgroundThat((port) => {
      delete runtime.id;
      dies(port);
    });
    await expect(call()).rejects.toThrow(NoReceiverError);
    expect(background.asked).toBe(1);
    runtime.id = EXTENSION_ID;
  });

  it('is told of the receiver’s error, and does not ask again', async () => {
    const background = backgroundThat(answers({ ok: false, error: 'out of memory' }));
    await expect(call()).rejects.toThrow('out of memory');
    expect(background.asked).toBe(1);
  });

  it('does not take a reply that the call map does not say', async () => {
    backgroundThat(answers({ ok: true, reply: { attributions: 'many' } }));
    await expect(callBackground('analyse', { article })).rejects.toThrow();
  });

  it('is refused what its sender may not ask', async () => {
    startBackground();
    await expect(call()).rejects.toThrow(NoReceiverError);
  });

  it('of a page is told where no page script answers', async () => {
    await expect(callPage(7, 'toggle', {})).rejects.toThrow(NoReceiverError);
    fake.sendMessage = () => Promise.reject(new Error('Receiving end does not exist.'));
    await expect(callPage(7, 'toggle', {})).rejects.toThrow(NoReceiverError);
    fake.sendMessage = () => Promise.resolve({ ok: true, reply: null });
    expect(await callPage(7, 'toggle', {})).toBeNull();
  });
});

describe('what is sent', () => {
  const isAnswered = async (type: string, body: unknown): Promise<boolean> =>
    ((await receive({ to: 'background', type, body })) as { ok: boolean }).ok;

  it('is refused where it is larger than anything that the extension sends', async () => {
    startBackground();
    const text = 'a'.repeat(MAX_TEXT_LENGTH);
    expect(await isAnswered('analyse', { article: { text, language: 'en' } })).toBe(true);
    expect(await isAnswered('analyse', { article: { text: `${text}a`, language: 'en' } })).toBe(
      false,
    );
    expect(await isAnswered('analyse', { article: { text: '', language: text } })).toBe(false);
    expect(await isAnswered('style', { names: ['whosaid-1'] })).toBe(true);
    expect(await isAnswered('style', { names: [text] })).toBe(false);
    expect(await isAnswered('style', { names: Array(1001).fill('whosaid-1') })).toBe(false);
    expect(receive({ to: 'background', type: text, body: {} })).toBeUndefined();
  });

  it('is refused where a report holds more than any text has', () => {
    const analysis = {
      attributions: [],
      speakers: [],
      disputes: [],
      repeats: [],
      language: 'en',
      modelVersion: '',
    };
    const report = (slots: number[]) => ({ state: 'ready', at: 0, article, analysis, slots });
    expect(v.is(reportSchema, report([1]))).toBe(true);
    expect(v.is(reportSchema, report(Array(MAX_CLAIMS + 1).fill(1)))).toBe(false);
  });
});

describe('the calls', () => {
  it('have no name twice, so that a wrong address is noticed', () => {
    const names = [...Object.keys(backgroundRequests), ...Object.keys(pageRequests)];
    expect(new Set(names).size).toBe(names.length);
  });

  it('leave no listener behind once they are answered: Firefox would keep their ports', async () => {
    startBackground();
    await callBackground('analyse', { article });
    await vi.waitFor(() => expect(fake.farther()).toBe(0));
  });

  it('end with the signal, ports too', () => {
    const controller = new AbortController();
    startBackground(controller.signal);
    controller.abort();
    expect(fake.connectors.size).toBe(0);
  });
});
