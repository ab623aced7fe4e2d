/** What the command prints for other programs. */
import type { Analysis, Span, Speaker } from '../../core';

type Pair = [start: number, end: number];

const pairs = (spans: readonly Span[]): Pair[] => spans.map(({ start, end }) => [start, end]);

/** One line of `--jsonl`: names in place of ids, spans as pairs. */
export function lineRecord(id: string | number, analysis: Analysis, ms: number) {
  const speakers = new Map(
    analysis.speakers.map((speaker): [string, Speaker] => [speaker.id, speaker]),
  );
  return {
    id,
    attributions: analysis.attributions.map((attribution) => {
      const speaker = attribution.speaker === null ? undefined : speakers.get(attribution.speaker);
      return {
        content: pairs(attribution.content),
        cue: pairs(attribution.cue),
        source: pairs(attribution.source),
        type: attribution.type,
        speaker: speaker?.name ?? null,
        kind: speaker?.kind ?? null,
        role: speaker?.role ?? null,
        chain: attribution.chain.flatMap((link) => speakers.get(link)?.name ?? []),
        stance: attribution.stance,
        said: attribution.said,
        // A claim is right where its words and its speaker are: no surer than the less sure of them.
        confidence: Math.min(attribution.confidence, attribution.speakerConfidence),
        wordsConfidence: attribution.confidence,
        speakerConfidence: attribution.speakerConfidence,
      };
    }),
    ms: Math.round(ms * 1000) / 1000,
  };
}
