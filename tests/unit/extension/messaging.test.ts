import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  callBackground,
  callBackgroundByPort,
  isOwnPage,
  isPageFrame,
  isTopFrame,
  NoReceiverError,
  serve,
} from '../../../src/extension/messaging';
import { backgroundCalls, pageCalls } from '../../../src/extension/protocol';

const OWN = 'extension-id';
const ORIGIN = 'chrome-extension://extension-id/';

type Listener = (
  message: unknown,
  sender: object,
  sendResponse: (answer: unknown) => void,
) => true | undefined;
const fake = vi.hoisted(() => {
  const listeners = new Set<unknown>();
  const state = {
    listeners,
    sendMessage: (_message: unknown): Promise<unknown> => Promise.resolve(undefined),
    connectors: new Set<unknown>(),
    /** The nearer end of a port whose farther end the listeners get; from a page's top frame. */
    connect: (name: string): object => {
      const ends = [0, 1].map(() => ({
        messages: new Set<(message: unknown) => void>(),
        closings: new Set<() => void>(),
      }));
      const end = (own: number): object => ({
        name,
        sender: {
          id: 'extension-id',
          tab: { id: 7 },
          frameId: 0,
          url: 'https://paper.example/story',
        },
        onMessage: { addListener: (on: never) => ends[own]?.messages.add(on) },
        onDisconnect: { addListener: (on: never) => ends[own]?.closings.add(on) },
        postMessage: (message: unknown) =>
          queueMicrotask(() => {
            for (const on of ends[1 - own]?.messages ?? []) on(message);
          }),
        disconnect: () =>
          queueMicrotask(() => {
            for (const on of ends[1 - own]?.closings ?? []) on();
          }),
      });
      const near = end(0);
      for (const onConnect of state.connectors) (onConnect as (port: object) => void)(end(1));
      return near;
    },
  };
  const runtime = {
    id: 'extension-id',
    getURL: (path: string) => `chrome-extension://extension-id/${path}`,
    sendMessage: (message: unknown) => state.sendMessage(message),
    onMessage: {
      addListener: (listener: unknown) => listeners.add(listener),
      removeListener: (listener: unknown) => listeners.delete(listener),
    },
    onConnect: {
      addListener: (listener: unknown) => state.connectors.add(listener),
      removeListener: (listener: unknown) => state.connectors.delete(listener),
    },
    connect: ({ name }: { name: string }) => state.connect(name),
  };
  Object.assign(globalThis, { browser: { runtime } });
  return state;
});

const tab = {
  id: OWN,
  tab: { id: 7, url: 'https://paper.example/reader' },
  frameId: 0,
  url: 'https://paper.example/story',
};

/** What the one listener that takes the message answers; undefined where none does. */
function receive(message: unknown, sender: object = tab): Promise<unknown> | undefined {
  for (const listener of fake.listeners) {
    let respond: (answer: unknown) => void = () => {};
    const answer = new Promise((resolve) => {
      respond = resolve;
    });
    if ((listener as Listener)(message, sender, respond) === true) return answer;
  }
  return undefined;
}

function serveBackground(signal?: AbortSignal) {
  const analyse = vi.fn(({ article }: { article: { language: string } }) => ({
    attributions: [],
    speakers: [],
    disputes: [],
    repeats: [],
    language: article.language,
    modelVersion: 'test',
  }));
  serve(
    'background',
    backgroundCalls,
    {
      analyse: { allows: isPageFrame, handle: analyse },
      'look-into-frames': { allows: isTopFrame, handle: () => null },
      'may-be-article': { allows: isTopFrame, handle: () => null },
      wrong: { allows: isTopFrame, handle: () => null },
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

afterEach(() => {
  fake.listeners.clear();
  fake.connectors.clear();
  fake.sendMessage = () => Promise.resolve(undefined);
});

describe('a receiver', () => {
  it('answers a call that its map names', async () => {
    serveBackground();
    const answer = await receive({ to: 'background', type: 'analyse', body: { article } });
    expect(answer).toMatchObject({ ok: true, reply: { language: 'en' } });
  });

  it('answers a frame of the same origin as its page', async () => {
    serveBackground();
    const body = { article };
    const asked = receive({ to: 'background', type: 'analyse', body }, { ...tab, frameId: 3 });
    expect(await asked).toMatchObject({ ok: true });
  });

  it.each([
    ['is for another receiver', { to: 'page', type: 'analyse', body: { article } }],
    ['has an unknown type', { to: 'background', type: 'toString', body: {} }],
    ['is no envelope', 'analyse'],
  ])('leaves alone a message that %s', (_why, message) => {
    const analyse = serveBackground();
    expect(receive(message)).toBeUndefined();
    expect(analyse).not.toHaveBeenCalled();
  });

  it.each([
    ['another extension', { ...tab, id: 'other' }],
    ['a frame of another page', { ...tab, frameId: 3, url: 'https://ads.example/box' }],
    ['a frame of a tab that is not known', { ...tab, tab: { id: 7 }, frameId: 3 }],
    ['an extension page where only page scripts may ask', { ...tab, url: `${ORIGIN}popup.html` }],
  ])('leaves alone a message from %s', (_who, sender) => {
    serveBackground();
    expect(
      receive({ to: 'background', type: 'analyse', body: { article } }, sender),
    ).toBeUndefined();
  });

  it('leaves alone a page script that asks what only the extension’s pages may', () => {
    serveBackground();
    const message = { to: 'background', type: 'ensure-page-script', body: { tabId: 1 } };
    expect(receive(message)).toBeUndefined();
    expect(receive(message, { id: OWN, url: `${ORIGIN}popup.html` })).toBeDefined();
  });

  it('answers with an error where the content is not what the call map says', async () => {
    const analyse = serveBackground();
    const body = { article: { text: 1, language: 'en' } };
    expect(await receive({ to: 'background', type: 'analyse', body })).toMatchObject({ ok: false });
    expect(analyse).not.toHaveBeenCalled();
  });

  it('answers with the error that its handler throws', async () => {
    serveBackground();
    const message = { to: 'background', type: 'ensure-page-script', body: { tabId: 1 } };
    const answer = await receive(message, { id: OWN, url: `${ORIGIN}popup.html` });
    expect(answer).toEqual({ ok: false, error: 'no such tab' });
  });

  it('ends with its signal', () => {
    const life = new AbortController();
    serveBackground(life.signal);
    life.abort();
    expect(receive({ to: 'background', type: 'analyse', body: { article } })).toBeUndefined();
  });
});

describe('a caller', () => {
  it('gets the validated reply', async () => {
    serveBackground();
    fake.sendMessage = (message) => receive(message) ?? Promise.resolve(undefined);
    expect(await callBackground('analyse', { article })).toMatchObject({ modelVersion: 'test' });
  });

  it('is told where nobody answers', async () => {
    await expect(callBackground('may-be-article', {})).rejects.toThrow(NoReceiverError);
    fake.sendMessage = () => Promise.reject(new Error('Receiving end does not exist.'));
    await expect(callBackground('may-be-article', {})).rejects.toThrow(NoReceiverError);
  });

  it('is told of the receiver’s error', async () => {
    fake.sendMessage = () => Promise.resolve({ ok: false, error: 'out of memory' });
    await expect(callBackground('may-be-article', {})).rejects.toThrow('out of memory');
  });

  it('does not take a reply that the call map does not say', async () => {
    fake.sendMessage = () => Promise.resolve({ ok: true, reply: { attributions: 'many' } });
    await expect(callBackground('analyse', { article })).rejects.toThrow();
  });
});

describe('the call maps', () => {
  it('name no call twice, so that a wrong address is noticed', () => {
    const names = [...Object.keys(backgroundCalls), ...Object.keys(pageCalls)];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a call by port', () => {
  const article = { text: 'It rained.', language: 'en' };

  it('gets the reply', async () => {
    const controller = new AbortController();
    serveBackground(controller.signal);
    const analysis = await callBackgroundByPort('analyse', { article });
    expect(analysis).toMatchObject({ language: 'en', modelVersion: 'test' });
    controller.abort();
    expect(fake.connectors.size).toBe(0);
  });

  it('fails where the sender may not ask', async () => {
    const controller = new AbortController();
    serveBackground(controller.signal);
    await expect(callBackgroundByPort('ensure-page-script', { tabId: 1 })).rejects.toThrow(
      NoReceiverError,
    );
    controller.abort();
  });
});
