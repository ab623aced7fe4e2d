/** The mistakes, in the words of the text. */
import type { Span } from '../../src/core/model';
import {
  isRight,
  isSourceRight,
  type Measured,
  type MeasuredClaim,
  type MeasuredDocument,
  match,
} from './metric';

type Claim = MeasuredClaim & { confidence?: number };

/** One line a mistake: what it is, the right claim, the one found. */
export function errorLines(document: MeasuredDocument<Claim>): string[] {
  const { text } = document;
  const m = match(document, false);
  const words = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
  const show = ({ claim }: Measured<Claim>): string => {
    const confidence = claim.confidence === undefined ? '' : ` (${claim.confidence.toFixed(2)})`;
    return `[${words(claim.source)}] {${words(claim.cue)}} <${words(claim.content)}>${confidence}`;
  };
  const lines: string[] = [];
  m.gold.forEach((g, i) => {
    if (isRight(m, i)) return;
    const f = m.found[m.ofGold[i]!];
    const jaccard = m.jaccard[i]!;
    const name =
      f === undefined
        ? 'missed'
        : jaccard >= 0.8 && !isSourceRight(g, f)
          ? 'source'
          : `content ${jaccard.toFixed(2)}`;
    lines.push(`${name}\t${g.type}\t${show(g)}${f ? `\n\t\t${show(f)}` : ''}`);
  });
  m.found.forEach((f, i) => {
    if (m.ofFound[i]! < 0) lines.push(`false\t${f.type}\t${show(f)}`);
  });
  return lines;
}
