import { createAnalyser } from '../../../../src/core';

const analyser = createAnalyser();

/** Who is behind the last place where the source stands: no claim needs to be found for that. */
export function speakerOf(text: string, source: string): string | null {
  const start = text.lastIndexOf(source);
  if (start < 0) throw new Error(`"${source}" does not stand in the text`);
  const end = start + source.length;
  const cue = /\S+/.exec(text.slice(end));
  const from = end + (cue?.index ?? 0);
  const to = from + (cue?.[0].length ?? 0);
  const given = {
    source: [{ start, end }],
    cue: [{ start: from, end: to }],
    content: [{ start: to, end: text.length }],
  };
  const { attributions, speakers } = analyser.resolve({ text, language: 'en' }, [given]);
  return speakers.find(({ id }) => id === attributions[0]?.speaker)?.name ?? null;
}
