/** A web server for pages that tests and the demo show: this machine only, any free port. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';

export interface ServedPage {
  body: string | Uint8Array;
  /** "text/html; charset=utf-8" by default. */
  type?: string;
  headers?: Record<string, string>;
}

/** Pages by path ("/a.html"), or a folder, in which "x.html.headers.json" holds extra headers. */
export type Content = Record<string, ServedPage> | { folder: string };

export interface PageServer {
  /** "http://127.0.0.1:PORT", without a slash at the end. */
  readonly origin: string;
  /** Paths with query, in the order asked for. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves until closed. Unknown paths get 404, the icon that browsers ask for by themselves 204. */
export async function serve(content: Content): Promise<PageServer> {
  const requests: string[] = [];
  const find = isFolder(content) ? fromFolder(content.folder) : fromPages(content);
  const server = createServer((request, response) => {
    const target = request.url ?? '/';
    requests.push(target);
    const path = pathOf(target);
    if (path === '/favicon.ico') response.writeHead(204).end();
    else find(path).then((page) => answer(response, page));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What is no well-formed path finds nothing. */
function pathOf(target: string): string {
  try {
    return decodeURIComponent(new URL(target, 'http://localhost').pathname);
  } catch {
    return '';
  }
}

function isFolder(content: Content): content is { folder: string } {
  return typeof content.folder === 'string';
}

function answer(response: ServerResponse, page: ServedPage | null): void {
  if (page === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  const type = page.type ?? 'text/html; charset=utf-8';
  response.writeHead(200, { 'content-type': type, ...page.headers }).end(page.body);
}

function fromPages(pages: Record<string, ServedPage>) {
  const byPath = new Map(Object.entries(pages));
  return async (path: string) => byPath.get(path) ?? null;
}

function fromFolder(folder: string) {
  const root = resolve(folder);
  return async (path: string): Promise<ServedPage | null> => {
    const file = resolve(root, `.${path}`);
    if (!file.startsWith(root + sep)) return null;
    try {
      const body = await readFile(file);
      const extra = await readFile(`${file}.headers.json`, 'utf8').catch(() => '{}');
      return {
        body,
        type: TYPES[extname(file)] ?? 'application/octet-stream',
        headers: JSON.parse(extra) as Record<string, string>,
      };
    } catch {
      return null;
    }
  };
}
