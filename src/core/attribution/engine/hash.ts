/** Hashes of words and of features. Trained weights depend on them to the bit. */

/** 32-bit FNV-1a of the UTF-16 units, then mixed: the low bits alone index buckets. */
export function hashWord(word: string): number {
  let hash = 2166136261;
  for (let i = 0; i < word.length; i++) {
    hash ^= word.charCodeAt(i);
    hash = Math.imul(hash, 16777619);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash | 0;
}

/**
 * A feature: its template and up to three values. 32 bits, signed: engines keep an unsigned number
 * of 32 bits as an object. Mask it to the bucket.
 */
export function hashFeature(template: number, a: number, b: number, c: number): number {
  let x = Math.imul(template + 1, 0x9e3779b1) ^ a;
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  x = ((x ^ b) + 0x27d4eb2f) | 0;
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  x = ((x ^ c) + 0x165667b1) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  return x ^ (x >>> 15);
}
