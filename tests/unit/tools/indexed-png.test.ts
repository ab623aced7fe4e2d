import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { indexedPng } from '../../../tools/pictures/indexed-png';

/** The chunks of a PNG by type. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}

/** The colours of a picture, row by row, as "red,green,blue". */
function coloursOf(png: Buffer): string[] {
  const chunks = chunksOf(png);
  const width = chunks.get('IHDR')!.readUInt32BE(0);
  const rows = inflateSync(chunks.get('IDAT')!);
  const palette = chunks.get('PLTE')!;
  return [...rows]
    .filter((_, at) => at % (width + 1) !== 0)
    .map((place) => [...palette.subarray(place * 3, place * 3 + 3)].join());
}

const pixels = (colours: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

describe('a picture with a palette', () => {
  it('has every pixel as it was, where there are few colours', () => {
    const colours = [
      [255, 255, 255],
      [0, 17, 238],
      [255, 255, 255],
      [204, 85, 0],
      [0, 17, 238],
      [0, 0, 0],
    ];
    const png = indexedPng(pixels(colours), 3);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(chunksOf(png).get('IHDR')!.readUInt32BE(4)).toBe(2);
    expect(coloursOf(png)).toEqual(colours.map((colour) => colour.join()));
  });

  it('has a colour near it for each, where there are more than a palette holds', () => {
    const colours = Array.from({ length: 1000 }, (_, at) => [at % 256, at >> 2, 255 - (at % 256)]);
    const seen = coloursOf(indexedPng(pixels(colours), 100));
    expect(new Set(seen).size).toBe(256);
    for (const [at, colour] of seen.entries()) {
      const [red = 0, green = 0, blue = 0] = colour.split(',').map(Number);
      const off = Math.hypot(
        red - colours[at]![0]!,
        green - colours[at]![1]!,
        blue - colours[at]![2]!,
      );
      expect(off).toBeLessThan(16);
    }
  });
});
