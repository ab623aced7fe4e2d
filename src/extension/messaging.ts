/**
 * Typed calls over runtime messages. A caller gets a validated reply or an error;
 * a receiver answers only what its call map names, from senders that it trusts.
 */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { api } from './api';
import {
  backgroundReplies,
  CALL_PORT,
  type CallName,
  type Envelope,
  envelopeSchema,
  pageReplies,
  type Receiver,
  type Reply,
  type Request,
} from './protocol';
import { isSameSite } from './sites';

/** A receiver's answer travels wrapped, so that an error is told from a reply. */
const answerSchema = v.object({
  ok: v.boolean(),
  reply: v.exactOptional(v.unknown()),
  error: v.exactOptional(v.string()),
});
type Answer = v.InferOutput<typeof answerSchema>;

/** Nobody listens where the message was sent: no page script in the tab, or a page without access. */
export class NoReceiverError extends Error {
  override name = 'NoReceiverError';
}

/**
 * Does something with a port whose other end may go at that very moment: then the browser throws,
 * and nobody is left to be told.
 */
export function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // What the other end was for is over.
  }
}

/** A browser may end the background at any moment; so often a call is made before it counts as failed. */
const MOST_TRIES = 5;
/** Between two tries, ms. */
const PAUSE_MS = 200;

/**
 * Asks the background, again where that is ended at its work: every call may be made twice. By a
 * port, whose answer goes nowhere once a page has been left; Firefox logs an error for a message's.
 * @throws NoReceiverError where nobody answers, Error where the receiver failed,
 *   ValiError where the reply is not what the call map says
 */
export async function callBackground<K extends CallName<'background'>>(
  type: K,
  body: Request<'background', K>,
): Promise<Reply<'background', K>> {
  const envelope: Envelope = { to: 'background', type, body };
  for (let tries = 1; ; tries++) {
    try {
      const reply = await deliver(() => ask(envelope));
      return v.parse(backgroundReplies[type], reply) as Reply<'background', K>;
    } catch (error) {
      // Without an id the extension itself is gone.
      if (!(error instanceof NoReceiverError) || tries === MOST_TRIES || !api.runtime?.id)
        throw error;
      await new Promise((next) => setTimeout(next, PAUSE_MS));
    }
  }
}

/**
 * Listens until the other end goes, or until the returned function is called. Then nothing is left
 * on the port: Firefox holds one, with all that it was sent, for as long as it has listeners.
 */
function listen(
  port: Runtime.Port,
  onMessage: (message: unknown) => void,
  onGone: () => void,
): () => void {
  const stop = (): void => {
    port.onMessage.removeListener(onMessage);
    port.onDisconnect.removeListener(gone);
  };
  const gone = (): void => {
    // Chrome takes an error that nobody looked at for a fault and logs it.
    void api.runtime.lastError;
    stop();
    onGone();
  };
  port.onMessage.addListener(onMessage);
  port.onDisconnect.addListener(gone);
  return stop;
}

function ask(envelope: Envelope): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const port = api.runtime.connect({ name: CALL_PORT });
    const stop = listen(
      port,
      (answer) => {
        resolve(answer);
        stop();
        quietly(() => port.disconnect());
      },
      () => reject('the port was closed'),
    );
    port.postMessage(envelope);
  });
}

/** Asks the page script of a tab, in whichever frame it is, once. Throws as `callBackground` does. */
export async function callPage<K extends CallName<'page'>>(
  tabId: number,
  type: K,
  body: Request<'page', K>,
): Promise<Reply<'page', K>> {
  const envelope: Envelope = { to: 'page', type, body };
  const raw = await deliver(() => api.tabs.sendMessage(tabId, envelope));
  return v.parse(pageReplies[type], raw) as Reply<'page', K>;
}

async function deliver(send: () => Promise<unknown>): Promise<unknown> {
  let raw: unknown;
  try {
    raw = await send();
  } catch (error) {
    throw new NoReceiverError(String(error));
  }
  const answer = v.safeParse(answerSchema, raw);
  if (!answer.success) throw new NoReceiverError('no answer');
  const { ok, reply, error } = answer.output;
  if (!ok) throw new Error(error);
  return reply;
}

/** Who may make a call, and what it does. */
interface Handler<R extends Receiver, K extends CallName<R>> {
  /** Whether this sender may make the call; all senders are of this extension already. */
  allows(sender: Runtime.MessageSender): boolean;
  handle(request: Request<R, K>, sender: Runtime.MessageSender): Reply<R, K> | Promise<Reply<R, K>>;
}

type Respond = (message: unknown, sender: Runtime.MessageSender) => Promise<Answer> | undefined;

/**
 * Answers the messages to one receiver until the signal aborts. Messages of other extensions,
 * to other receivers, of unknown type or from a sender that is not allowed are left alone.
 *
 * @param requests the schemas of the calls that are answered
 */
export function serve<R extends Receiver, K extends CallName<R>>(
  to: R,
  requests: Record<K, v.GenericSchema>,
  handlers: { [Name in K]: Handler<R, Name> },
  signal?: AbortSignal,
): void {
  answerMessages(responder(to, requests, handlers), signal);
}

/**
 * As `serve`, for the background: it answers the calls by port too. No other page of the extension
 * may, since all of them hear of such a port, and who closes it ends the call for the one that is
 * at its answer.
 */
export function serveBackground<K extends CallName<'background'>>(
  requests: Record<K, v.GenericSchema>,
  handlers: { [Name in K]: Handler<'background', Name> },
  signal?: AbortSignal,
): void {
  const respond = responder('background', requests, handlers);
  answerMessages(respond, signal);
  answerPorts(respond, signal);
}

/** @returns what gives the answer to a message, or undefined where that is to be left alone */
function responder<R extends Receiver, K extends CallName<R>>(
  to: R,
  requests: Record<K, v.GenericSchema>,
  handlers: { [Name in K]: Handler<R, Name> },
): Respond {
  return (message, sender) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success || envelope.output.to !== to) return undefined;
    if (sender.id !== api.runtime.id) return undefined;
    const { type, body } = envelope.output;
    if (!Object.hasOwn(requests, type)) return undefined;
    const name = type as K;
    const handler = handlers[name];
    if (!handler.allows(sender)) return undefined;
    return answer(async () => handler.handle(v.parse(requests[name], body) as never, sender));
  };
}

function answerMessages(respond: Respond, signal?: AbortSignal): void {
  const onMessage = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (answer: Answer) => void,
  ): true | undefined => {
    const answered = respond(message, sender);
    if (!answered) return undefined;
    void answered.then(sendResponse);
    return true;
  };
  api.runtime.onMessage.addListener(onMessage as Runtime.OnMessageListener);
  signal?.addEventListener('abort', () =>
    api.runtime.onMessage.removeListener(onMessage as Runtime.OnMessageListener),
  );
}

function answerPorts(respond: Respond, signal?: AbortSignal): void {
  const onConnect = (port: Runtime.Port): void => {
    const { name, sender } = port;
    if (name !== CALL_PORT || !sender) return;
    let isOpen = true;
    listen(
      port,
      (message) => {
        const answered = respond(message, sender);
        if (!answered) port.disconnect();
        else void answered.then((reply) => isOpen && quietly(() => port.postMessage(reply)));
      },
      // A page may be left, or kept in the browser's memory, before its answer comes.
      () => {
        isOpen = false;
      },
    );
  };
  api.runtime.onConnect.addListener(onConnect);
  signal?.addEventListener('abort', () => api.runtime.onConnect.removeListener(onConnect));
}

async function answer(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { ok: true, reply: await work() };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** The sender is a page script or the gate, in the top frame of a tab. */
export const isTopFrame = (sender: Runtime.MessageSender): boolean =>
  sender.tab?.id !== undefined && sender.frameId === 0 && !isOwnPage(sender);

/** The sender is a page script in the top frame of a tab, or in a frame of the same site. */
export const isPageFrame = (sender: Runtime.MessageSender): boolean =>
  isTopFrame(sender) || isSameSite(sender.url ?? '', sender.tab?.url ?? '');

/** The sender is one of the extension's own pages (popup, options) or its background. */
export const isOwnPage = (sender: Runtime.MessageSender): boolean =>
  sender.url?.startsWith(api.runtime.getURL('')) ?? false;
