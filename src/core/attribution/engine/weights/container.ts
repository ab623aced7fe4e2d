/**
 * A file of named columns of numbers and a little JSON about them:
 *
 *     8 bytes   "WHOSAID1"
 *     4 bytes   version, little endian
 *     4 bytes   checksum of all that follows
 *     4 bytes   length of the JSON, then the JSON (ASCII), then padding to 8
 *     columns   each padded to 8 bytes, so that they can be used where they lie
 *
 * Columns are views of the bytes: loading copies nothing.
 */
import { WeightsError } from './errors';

export type Column = Int8Array | Uint8Array | Int32Array | Float64Array;

export interface Container {
  /** JSON; ASCII only. */
  about: Record<string, unknown>;
  columns: Map<string, Column>;
}

const MAGIC = 'WHOSAID1';
const HEAD = 20;
const ALIGN = 8;
const TYPES = { i8: Int8Array, u8: Uint8Array, i32: Int32Array, f64: Float64Array } as const;
type TypeName = keyof typeof TYPES;

interface Entry {
  name: string;
  type: TypeName;
  length: number;
}

const padded = (size: number): number => Math.ceil(size / ALIGN) * ALIGN;

export function pack(version: number, { about, columns }: Container): Uint8Array<ArrayBuffer> {
  const entries: Entry[] = [...columns].map(([name, column]) => ({
    name,
    type: typeName(column),
    length: column.length,
  }));
  const json = JSON.stringify({ about, columns: entries });
  const start = padded(HEAD + json.length);
  let size = start;
  for (const column of columns.values()) size += padded(column.byteLength);
  const bytes = new Uint8Array(size);
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (code > 126) throw new RangeError('The description of a weights file must be ASCII.');
    bytes[HEAD + i] = code;
  }
  let at = start;
  for (const column of columns.values()) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += padded(column.byteLength);
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(8, version, true);
  view.setUint32(16, json.length, true);
  view.setUint32(12, checksum(bytes), true);
  return bytes;
}

function typeName(column: Column): TypeName {
  if (column instanceof Int8Array) return 'i8';
  if (column instanceof Uint8Array) return 'u8';
  return column instanceof Int32Array ? 'i32' : 'f64';
}

/** Throws WeightsError for anything but an undamaged file of that version. */
export function unpack(version: number, given: Uint8Array): Container {
  const bytes = given.byteOffset % ALIGN === 0 ? given : given.slice();
  const damaged = (what: string): WeightsError =>
    new WeightsError('damaged', `The weights are damaged: ${what}.`);
  if (bytes.length < HEAD) throw damaged('the file is too short');
  for (let i = 0; i < MAGIC.length; i++) {
    if (bytes[i] !== MAGIC.charCodeAt(i)) throw damaged('it is no weights file');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = view.getUint32(8, true);
  if (found !== version) {
    throw new WeightsError('version', `The weights have version ${found}, not ${version}.`);
  }
  if (view.getUint32(12, true) !== checksum(bytes)) throw damaged('the checksum differs');
  const jsonEnd = HEAD + view.getUint32(16, true);
  let json = '';
  for (let i = HEAD; i < jsonEnd; i++) json += String.fromCharCode(bytes[i] ?? 0);
  const { about, columns: entries } = parse(json, damaged);
  const columns = new Map<string, Column>();
  let at = padded(jsonEnd);
  for (const { name, type, length } of entries) {
    const Type = TYPES[type];
    if (at + length * Type.BYTES_PER_ELEMENT > bytes.length) throw damaged('a column is cut off');
    columns.set(name, new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length));
    at += padded(length * Type.BYTES_PER_ELEMENT);
  }
  return { about, columns };
}

function parse(
  json: string,
  damaged: (what: string) => WeightsError,
): { about: Record<string, unknown>; columns: Entry[] } {
  try {
    return JSON.parse(json) as { about: Record<string, unknown>; columns: Entry[] };
  } catch {
    throw damaged('its description cannot be read');
  }
}

/** FNV-1a over 32-bit words instead of bytes: megabytes in milliseconds. Reads from the JSON's length on. */
function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let hash = 2166136261;
  for (let i = 4; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 16777619);
  for (let i = words.length * 4; i < bytes.length; i++) {
    hash = Math.imul(hash ^ bytes[i]!, 16777619);
  }
  return (hash ^ bytes.length) >>> 0;
}
