/** Answers to calls: only to those that the call map names, and to senders that are trusted. */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { api } from '../api';
import { listen, quietly } from './ports';
import {
  type Answer,
  CALL_PORT,
  type CallName,
  envelopeSchema,
  type Receiver,
  type Reply,
  type Request,
} from './protocol';

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
    // Where the extension ends meanwhile, Firefox throws at who still answers.
    void answered.then((reply) => quietly(() => sendResponse(reply)));
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
