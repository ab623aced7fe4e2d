/** A client of the Chrome DevTools Protocol over a pair of pipes, so that no port is opened. */
import type { Readable, Writable } from 'node:stream';

export interface CdpEvent {
  method: string;
  params: Record<string, unknown>;
  /** The attached target that it comes from; undefined for the browser itself. */
  sessionId?: string;
}

interface Reply extends Partial<CdpEvent> {
  id?: number;
  result?: unknown;
  error?: { message: string; data?: string };
}

interface Pending {
  method: string;
  sessionId: string | undefined;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export class CdpConnection {
  private readonly pending = new Map<number, Pending>();
  private readonly listeners = new Set<(event: CdpEvent) => void>();
  private lastId = 0;
  private rest = '';
  private closed = false;

  /** @param commands what the browser reads; @param messages what it writes: JSON, each ended by NUL */
  constructor(
    private readonly commands: Writable,
    messages: Readable,
  ) {
    messages.setEncoding('utf8');
    messages.on('data', (chunk: string) => this.read(chunk));
    messages.on('close', () => this.end());
    messages.on('error', () => this.end());
    commands.on('error', () => this.end());
  }

  /**
   * @param sessionId the attached target that is meant; without it the browser itself
   * @throws (rejects) with the protocol's own message, and when the target or the browser has gone
   */
  send<T = unknown>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    if (this.closed) return Promise.reject(new Error(`${method}: the browser has gone`));
    const id = ++this.lastId;
    return new Promise<T>((resolve, reject) => {
      const settle = (result: unknown) => resolve(result as T);
      this.pending.set(id, { method, sessionId, resolve: settle, reject });
      this.commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Hands every event to `listener` until the returned function is called. */
  listen(listener: (event: CdpEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Waits for the next event of that name whose parameters fit. */
  next(method: string, fits: (params: object) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.listen((event) => {
        if (event.method !== method || !fits(event.params)) return;
        stop();
        resolve();
      });
    });
  }

  private read(chunk: string): void {
    const messages = (this.rest + chunk).split('\0');
    this.rest = messages.pop() ?? '';
    for (const message of messages) this.receive(JSON.parse(message) as Reply);
  }

  private receive(reply: Reply): void {
    if (reply.id === undefined) {
      if (reply.method === undefined) return;
      const { method, params = {}, sessionId } = reply;
      const event = sessionId === undefined ? { method, params } : { method, params, sessionId };
      for (const listener of this.listeners) listener(event);
      if (method === 'Target.detachedFromTarget') this.abandon(params.sessionId as string);
      return;
    }
    const waiting = this.pending.get(reply.id);
    this.pending.delete(reply.id);
    if (!waiting) return;
    if (reply.error) {
      const detail = reply.error.data ? ` (${reply.error.data})` : '';
      waiting.reject(new Error(`${waiting.method}: ${reply.error.message}${detail}`));
    } else {
      waiting.resolve(reply.result);
    }
  }

  /** A target that has gone, as a popup does on Escape, leaves what it was asked without answer. */
  private abandon(sessionId: string): void {
    for (const [id, waiting] of this.pending) {
      if (waiting.sessionId !== sessionId) continue;
      this.pending.delete(id);
      waiting.reject(new Error(`${waiting.method}: the target has gone`));
    }
  }

  private end(): void {
    this.closed = true;
    for (const waiting of this.pending.values()) {
      waiting.reject(new Error(`${waiting.method}: the browser has gone`));
    }
    this.pending.clear();
  }
}
