/** Typed calls over runtime messages: a caller gets a validated reply or an error. */
import * as v from 'valibot';
import { api } from '../api';
import { listen, quietly } from './ports';
import {
  answerSchema,
  backgroundReplies,
  CALL_PORT,
  type CallName,
  type Envelope,
  pageReplies,
  type Reply,
  type Request,
} from './protocol';

/** Nobody listens where the message was sent: no page script in the tab, or a page without access. */
export class NoReceiverError extends Error {
  override name = 'NoReceiverError';
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
