/**
 * A proxy between a browser and everything else, which writes down whatever passes: pages,
 * extension and the browser itself have no other way out. Lets through what goes to this machine
 * and refuses the rest.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  readonly port: number;
  /** Addresses in the order asked for; of encrypted connections the host alone is known. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

export async function recordingProxy(): Promise<RecordingProxy> {
  const seen: string[] = [];
  const server = createServer((incoming, response) => {
    const url = incoming.url ?? '';
    seen.push(url);
    if (URL.canParse(url) && new URL(url).hostname === '127.0.0.1') pass(url, incoming, response);
    else response.writeHead(502).end();
  });
  server.on('connect', ({ url = '' }, socket) => {
    seen.push(`https://${url}`);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
    // A browser that is closing does not wait for the answer.
    socket.on('error', () => {});
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function pass(url: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = incoming;
  const onward = request(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  incoming.pipe(onward);
}
