import { type Attribution, createAnalyser } from '../../../../src/core';

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

/** Sources in [brackets], contents in {braces}: each content with the source nearest to it, if any. */
export function marked(words: string) {
  let text = '';
  const given: Pick<Attribution, 'content' | 'cue' | 'source'>[] = [];
  for (const [, source, content, plain] of words.matchAll(
    /\[([^\]]*)\]|\{([^}]*)\}|([^[\]{}]+)/g,
  )) {
    const part = source ?? content ?? plain ?? '';
    const span = { start: text.length, end: text.length + part.length };
    const last = given.at(-1);
    if (source !== undefined) {
      if (last && last.source.length === 0) last.source = [span];
      else given.push({ content: [], cue: [], source: [span] });
    } else if (content !== undefined) {
      if (last && last.content.length === 0) last.content = [span];
      else given.push({ content: [span], cue: [], source: [] });
    }
    text += part;
  }
  return { text, given };
}

/** The speaker of each. */
export function resolved(words: string) {
  const { text, given } = marked(words);
  const { attributions, speakers } = analyser.resolve({ text, language: 'en' }, given);
  return attributions.map(({ speaker }) => speakers.find(({ id }) => id === speaker) ?? null);
}

export const speakersOf = (words: string): (string | null)[] =>
  resolved(words).map((speaker) => speaker?.name ?? null);
