/** A client of Marionette, the remote protocol that is built into Firefox. */
import net from 'node:net';

/** Where a script runs: the page's content process, or the browser's own window. */
export type MarionetteContext = 'content' | 'chrome';

interface Pending {
  name: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Reply = [
  kind: 1,
  id: number,
  error: { error: string; message: string } | null,
  value: unknown,
];

export class Marionette {
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private rest = Buffer.alloc(0);
  private gone: string | null = null;
  private greet: () => void = () => {};
  private context: MarionetteContext = 'content';
  /** Commands go one after the other: the context is one for the whole session. */
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(private readonly socket: net.Socket) {
    socket.on('data', (chunk) => this.read(chunk));
    socket.on('error', (error) => this.end(error.message));
    socket.on('close', () => this.end('the browser has gone'));
  }

  /**
   * Connects to `port` of this machine and begins a session.
   *
   * @throws (rejects) where nothing listens there
   */
  static async connect(port: number): Promise<Marionette> {
    const socket = net.connect(port, '127.0.0.1');
    const client = new Marionette(socket);
    await new Promise<void>((resolve, reject) => {
      client.greet = resolve;
      socket.once('error', reject);
    });
    await client.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    return client;
  }

  /**
   * @returns what the command answers; of an answer that holds nothing but `value`, that value
   * @throws (rejects) with "error: message" as the browser gives it
   */
  command<T = unknown>(
    name: string,
    parameters: object = {},
    context: MarionetteContext = 'content',
  ): Promise<T> {
    const run = async () => {
      if (this.context !== context) {
        await this.send('Marionette:SetContext', { value: context });
        this.context = context;
      }
      return (await this.send(name, parameters)) as T;
    };
    const result = this.turn.then(run, run);
    this.turn = result.catch(() => {});
    return result;
  }

  /** Runs a function body in the browser's own window, with all its privileges; awaits promises. */
  chrome<T>(script: string, ...args: unknown[]): Promise<T> {
    const parameters = { script: asynchronous(script), args, sandbox: 'system', newSandbox: false };
    return this.command<T>('WebDriver:ExecuteScript', parameters, 'chrome');
  }

  /**
   * Runs a function body in the page's process; awaits promises.
   *
   * @param sandbox `page`: as the page's own scripts; `system`: with the browser's privileges
   */
  content<T>(sandbox: 'page' | 'system', script: string, ...args: unknown[]): Promise<T> {
    const name = sandbox === 'page' ? null : 'system';
    return this.command<T>('WebDriver:ExecuteScript', {
      script: asynchronous(script),
      args,
      sandbox: name,
    });
  }

  disconnect(): void {
    this.socket.destroy();
  }

  private send(name: string, parameters: object): Promise<unknown> {
    if (this.gone !== null) return Promise.reject(new Error(`${name}: ${this.gone}`));
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { name, resolve, reject });
      const message = JSON.stringify([0, id, name, parameters]);
      this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  private read(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (;;) {
      const colon = this.rest.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.rest.subarray(0, colon).toString());
      if (this.rest.length < end) return;
      const message: unknown = JSON.parse(this.rest.subarray(colon + 1, end).toString());
      this.rest = this.rest.subarray(end);
      if (Array.isArray(message)) this.receive(message as unknown as Reply);
      else this.greet();
    }
  }

  private receive([, id, error, value]: Reply): void {
    const waiting = this.pending.get(id);
    this.pending.delete(id);
    if (!waiting) return;
    if (error) waiting.reject(new Error(`${waiting.name}: ${error.error}: ${error.message}`));
    else waiting.resolve(unwrap(value));
  }

  private end(reason: string): void {
    this.gone ??= reason;
    for (const { name, reject } of this.pending.values()) reject(new Error(`${name}: ${reason}`));
    this.pending.clear();
  }
}

function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('value' in value)) return value;
  return Object.keys(value).length === 1 ? value.value : value;
}

/** Marionette runs a plain function body; this lets it use `await`. */
function asynchronous(body: string): string {
  return `return (async function () { ${body}\n }).apply(this, arguments)`;
}
