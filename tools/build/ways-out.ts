/**
 * Finds, in what is built, every way by which something could leave the reader's machine or code
 * could come from elsewhere: by the syntax tree, so that neither comments nor texts count.
 */
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** One way out, as the list of exceptions names it. */
export interface WayOut {
  file: string;
  what: string;
}

/** Names of the platform that send, load or make code, wherever they stand as a name. */
const NAMES = new Set([
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'Worker',
  'SharedWorker',
  'Image',
  'Audio',
  'eval',
  'Function',
]);
const REMOTE = /\b(?:https?|wss?|ftp):\/\/[^\s"'`)]*/g;

/**
 * @param file its path in the extension's folder, with "/"
 * @param exists whether the extension has a file of this path
 * @returns each thing found, once for each place
 * @throws where the code cannot be parsed
 */
export function waysOutOfScript(
  file: string,
  code: string,
  exists: (path: string) => boolean,
): WayOut[] {
  const { program, errors } = parseSync(file, code, { sourceType: 'unambiguous' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: WayOut[] = [];
  const add = (what: string): void => void found.push({ file, what });
  const load = (path: string): void => {
    const isOwn = path.startsWith('.') || path.startsWith('/');
    const target = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path);
    if (!isOwn || !exists(target)) add(`import ${path}`);
  };
  const text = (value: string): void => {
    if (NAMES.has(value)) add(value);
    for (const [address] of value.matchAll(REMOTE)) add(address);
    if (/^\/\/\w/.test(value)) add(value);
  };
  new Visitor({
    Identifier: ({ name }) => NAMES.has(name) && add(name),
    Literal: ({ value }) => typeof value === 'string' && text(value),
    TemplateElement: ({ value }) => text(value.raw),
    ImportDeclaration: ({ source }) => load(source.value),
    ExportNamedDeclaration: ({ source }) => source && load(source.value),
    ExportAllDeclaration: ({ source }) => load(source.value),
    ImportExpression: ({ source }) =>
      source.type === 'Literal' && typeof source.value === 'string'
        ? load(source.value)
        : add('import of a computed name'),
    CallExpression: ({ callee, arguments: [first] }) => {
      const name = callee.type === 'MemberExpression' ? callee.property : callee;
      const isTimer = name.type === 'Identifier' && /^set(?:Timeout|Interval)$/.test(name.name);
      if (isTimer && (first?.type === 'Literal' || first?.type === 'TemplateLiteral')) {
        add('a timer of text');
      }
    },
  }).visit(program);
  return found;
}

/** The same for a document, a style sheet or a manifest: remote addresses, and scripts inside. */
export function waysOutOfText(file: string, text: string): WayOut[] {
  const found = [...text.matchAll(REMOTE)].map(([address]) => ({ file, what: address }));
  if (file.endsWith('.html') && /<script(?![^>]*\ssrc=)|\son\w+=/i.test(text)) {
    found.push({ file, what: 'a script inside the document' });
  }
  if (/(?:src|href|url)\s*[=(]\s*["']?\/\/\w/i.test(text)) {
    found.push({ file, what: 'an address without a scheme' });
  }
  return found;
}
