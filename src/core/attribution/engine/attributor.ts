/** The engine as the attribution step of the core. */
import type { Span, Stance } from '../../model';
import type { Attributor } from '../attributor';
import { cueNounStance } from '../cue-nouns';
import { cueForms } from '../cue-verbs';
import type { Engine } from './engine';
import { wordInfo } from './words';

/** The word with some white space behind it, in UTF-16 units. */
const LONGEST_THAT = 10;

/** What `Attributor` promises, by the trained engine. */
export function engineAttributor(engine: Engine): Attributor {
  return (prepared) =>
    engine.attribute(prepared).map((claim) => ({
      ...claim,
      content: claim.content.map((span) => withoutThat(prepared.text, span)),
      stance: stanceOf(prepared.text, claim.cue),
    }));
}

/** The training data counts "that" to the content; a reader, and other annotations, do not. */
function withoutThat(text: string, { start, end }: Span): Span {
  const that = /^that\s+/i.exec(text.slice(start, Math.min(end, start + LONGEST_THAT)));
  const from = start + (that?.[0].length ?? 0);
  return from < end ? { start: from, end } : { start, end };
}

/** By the cue's last word that the lists know: "has strongly denied" denies. */
export function stanceOf(text: string, cue: readonly Span[]): Stance {
  const words = cue
    .flatMap(({ start, end }) => text.slice(start, end).split(/[^\p{L}'’]+/u))
    .map((word) => wordInfo(word).lower);
  for (let i = words.length - 1; i >= 0; i--) {
    // "Called for" demands and "ruled out" rejects; "called" and "ruled" do not.
    const form = cueForms(words[i]!).find(({ verb }) =>
      verb.particle.every((word, k) => words[i + 1 + k] === word),
    );
    const stance = form?.verb.stance ?? cueNounStance(words[i]!);
    if (stance) return stance;
  }
  return 'asserts';
}
