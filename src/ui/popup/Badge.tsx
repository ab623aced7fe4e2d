/** Stands for a voice: its colour, and its number for those who cannot tell the colour. */
import type { VoiceItem } from './overview';

export function Badge({ voice: { colour, number } }: { voice: VoiceItem }) {
  return (
    <span
      class="badge"
      style={{ backgroundColor: colour, color: inkOn(colour) }}
      aria-hidden="true"
    >
      {number}
    </span>
  );
}

/** Black or white, whichever can be read on the colour: one of them has 4.5:1 on every colour. */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  // Relative luminance (WCAG 2.2); where contrast to black and to white are equal it is 0.179.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}
