/** The browser's messages and ports, in one process. */
import type { Runtime } from 'webextension-polyfill';

export const EXTENSION_ID = 'extension-id';

type Listener = (
  message: unknown,
  sender: object,
  sendResponse: (answer: unknown) => void,
) => true | undefined;

/** Who a page's top frame is, to those who listen. */
export const PAGE_SENDER = {
  id: EXTENSION_ID,
  tab: { id: 7, url: 'https://paper.example/reader' },
  frameId: 0,
  url: 'https://paper.example/story',
};

const eventOf = <T>(heard: Set<T>) => ({
  addListener: (on: T) => heard.add(on),
  removeListener: (on: T) => heard.delete(on),
});

class FakeRuntime {
  readonly listeners = new Set<Listener>();
  readonly connectors = new Set<(port: Runtime.Port) => void>();
  /** How a tab answers. */
  sendMessage: (message: unknown) => Promise<unknown> = async () => undefined;
  /** How many listeners the farther end of the last port has. */
  farther = (): number => 0;

  /** The nearer end of a port whose farther end those get who listen; from a page's top frame. */
  connect(name: string): object {
    const ends = [0, 1].map(() => ({
      messages: new Set<(message: unknown) => void>(),
      closings: new Set<() => void>(),
    }));
    const end = (own: number): object => ({
      name,
      sender: PAGE_SENDER,
      onMessage: eventOf(ends[own]!.messages),
      onDisconnect: eventOf(ends[own]!.closings),
      postMessage: (message: unknown) =>
        queueMicrotask(() => {
          for (const on of ends[1 - own]?.messages ?? []) on(message);
        }),
      disconnect: () =>
        queueMicrotask(() => {
          for (const on of ends[1 - own]?.closings ?? []) on();
        }),
    });
    this.farther = () => ends[1]!.messages.size + ends[1]!.closings.size;
    for (const onConnect of this.connectors) onConnect(end(1) as Runtime.Port);
    return end(0);
  }

  /** What the one listener that takes the message answers; undefined where none does. */
  receive(message: unknown, sender: object = PAGE_SENDER): Promise<unknown> | undefined {
    for (const listener of this.listeners) {
      let respond: (answer: unknown) => void = () => {};
      const answer = new Promise((resolve) => {
        respond = resolve;
      });
      if (listener(message, sender, respond) === true) return answer;
    }
    return undefined;
  }

  reset(): void {
    this.listeners.clear();
    this.connectors.clear();
    this.sendMessage = async () => undefined;
  }
}

/** Makes it the extension API of this file; must be called before anything imports that. */
export function fakeRuntime(): FakeRuntime {
  const fake = new FakeRuntime();
  const runtime = {
    id: EXTENSION_ID,
    getURL: (path: string) => `chrome-extension://${EXTENSION_ID}/${path}`,
    onMessage: eventOf(fake.listeners),
    onConnect: eventOf(fake.connectors),
    connect: ({ name }: { name: string }) => fake.connect(name),
  };
  const tabs = { sendMessage: (_tab: number, message: unknown) => fake.sendMessage(message) };
  Object.assign(globalThis, { browser: { runtime, tabs } });
  return fake;
}
