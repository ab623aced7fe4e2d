import { createAnalyser } from '../../../src/core';

export interface Claim {
  content: string[];
  cue: string;
  source: string;
  type: string;
  stance: string;
  speaker: string | null;
  chain: (string | undefined)[];
  within: string | null;
}

const analyser = createAnalyser();

/** The claims of a text with words for spans and names for ids. */
export function claims(text: string): Claim[] {
  const { attributions, speakers } = analyser.analyse({ text, language: 'en' });
  const name = (id: string): string | undefined => speakers.find((one) => one.id === id)?.name;
  const words = (spans: { start: number; end: number }[]): string[] =>
    spans.map(({ start, end }) => text.slice(start, end));
  return attributions.map((one) => ({
    content: words(one.content),
    cue: words(one.cue).join(' '),
    source: words(one.source).join(' '),
    type: one.type,
    stance: one.stance,
    speaker: one.speaker === null ? null : (name(one.speaker) ?? null),
    chain: one.chain.map(name),
    within: one.within,
  }));
}
