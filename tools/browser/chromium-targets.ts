/** Everything that Chromium runs (tab, popup, workers), each attached to from its first moment. */
import type { CdpConnection, CdpEvent } from './cdp';
import type { ConsoleError, NetworkRequest } from './session';

export interface Target {
  targetId: string;
  sessionId: string;
  type: string;
  url: string;
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

interface RemoteValue {
  value?: unknown;
  description?: string;
}

interface ExceptionDetails {
  text: string;
  url?: string;
  exception?: RemoteValue;
}

/** A filter that leaves out what is no document and no worker. */
const FILTER = [{ type: 'browser', exclude: true }, { type: 'tab', exclude: true }, {}];
const NETWORK = /^(?:https?|wss?|ftp):/;

export class ChromiumTargets {
  readonly errors: ConsoleError[] = [];
  readonly requests: NetworkRequest[] = [];
  private readonly attached = new Map<string, Target>();
  private readonly loads = new Map<string, number>();

  constructor(private readonly cdp: CdpConnection) {
    cdp.listen((event) => this.take(event));
  }

  /** Attaches to all that is there and all that comes. */
  async watch(): Promise<void> {
    await this.cdp.send('Target.setDiscoverTargets', { discover: true, filter: FILTER });
    await this.cdp.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: FILTER,
    });
  }

  find(fits: (target: Target) => boolean): Target | null {
    return [...this.attached.values()].find(fits) ?? null;
  }

  has(target: Target): boolean {
    return this.attached.has(target.sessionId);
  }

  /** How many load events the target's main document has had. */
  loadsOf(target: Target): number {
    return this.loads.get(target.sessionId) ?? 0;
  }

  private take({ method, params, sessionId }: CdpEvent): void {
    const from = (sessionId && this.attached.get(sessionId)?.url) || '';
    switch (method) {
      case 'Target.attachedToTarget':
        this.attach(params.targetInfo as TargetInfo, params.sessionId as string);
        break;
      case 'Target.detachedFromTarget':
        this.attached.delete(params.sessionId as string);
        break;
      case 'Target.targetInfoChanged':
        this.update(params.targetInfo as TargetInfo);
        break;
      case 'Page.loadEventFired':
        if (sessionId) this.loads.set(sessionId, (this.loads.get(sessionId) ?? 0) + 1);
        break;
      case 'Runtime.exceptionThrown': {
        const details = params.exceptionDetails as ExceptionDetails;
        this.errors.push({ from: details.url || from, text: describeException(details) });
        break;
      }
      case 'Runtime.consoleAPICalled':
        if (params.type === 'error' || params.type === 'assert') {
          const values = params.args as RemoteValue[];
          const text = values.map((each) => String(each.value ?? each.description ?? '')).join(' ');
          this.errors.push({ from, text });
        }
        break;
      case 'Log.entryAdded': {
        const entry = params.entry as { level: string; text: string; url?: string };
        if (entry.level === 'error')
          this.errors.push({ from: entry.url ?? from, text: entry.text });
        break;
      }
      case 'Network.requestWillBeSent': {
        const { url } = params.request as { url: string };
        if (NETWORK.test(url))
          this.requests.push({ url, from: String(params.documentURL) || from });
        break;
      }
    }
  }

  private attach({ targetId, type, url }: TargetInfo, sessionId: string): void {
    this.attached.set(sessionId, { targetId, sessionId, type, url });
    const ask = (method: string, params: object = {}) =>
      // A target may lack the domain (a worker has no Page), or be gone already.
      this.cdp.send(method, params, sessionId).catch(() => {});
    const nested = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    void Promise.all([
      ask('Runtime.enable'),
      ask('Log.enable'),
      ask('Network.enable'),
      ask('Page.enable'),
      ask('Target.setAutoAttach', nested),
    ]).then(() => ask('Runtime.runIfWaitingForDebugger'));
  }

  private update({ targetId, type, url }: TargetInfo): void {
    for (const target of this.attached.values()) {
      if (target.targetId === targetId) Object.assign(target, { type, url });
    }
  }
}

/** One line with the error's stack, as a console shows it. */
export function describeException({ text, exception }: ExceptionDetails): string {
  const detail = exception?.description ?? exception?.value;
  return detail === undefined ? text : `${text} ${String(detail)}`;
}
