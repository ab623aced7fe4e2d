/** What a tagger takes a name for, all over the article: one sentence may deceive it. */
import { NAME_KIND, type Prepared } from '../../text/prepare';
import type { NameMention } from './names';

/** So much of the votes must be for one side. */
const MAJORITY = 0.7;
/** For a name of one word, which may be anything. */
const FEWEST_ALONE = 4;

export class NameVotes {
  readonly #words = new Map<string, { person: number; place: number; all: number }>();

  constructor({ nameKinds, tokens }: Prepared, mentions: readonly NameMention[]) {
    if (!nameKinds) return;
    for (const { from, to } of mentions) {
      for (let i = from; i < to; i++) {
        const kind = nameKinds[i] ?? NAME_KIND.none;
        const lower = tokens[i]?.lower.replace(/\./g, '') ?? '';
        if (kind === NAME_KIND.none) continue;
        const votes = this.#words.get(lower) ?? { person: 0, place: 0, all: 0 };
        votes.all++;
        if (kind === NAME_KIND.person) votes.person++;
        if (kind === NAME_KIND.place) votes.place++;
        this.#words.set(lower, votes);
      }
    }
  }

  /**
   * True for a person, false for a place; null where no tagger has looked, or it is of two minds.
   * What it takes for an organization is often a person with a rare name.
   */
  isPerson({ words }: NameMention): boolean | null {
    const votes = words.flatMap((word) => this.#words.get(word) ?? []);
    const all = votes.reduce((sum, vote) => sum + vote.all, 0);
    const person = votes.reduce((sum, vote) => sum + vote.person, 0);
    const place = votes.reduce((sum, vote) => sum + vote.place, 0);
    if (all < (words.length === 1 ? FEWEST_ALONE : 1)) return null;
    if (person >= all * MAJORITY) return true;
    return place >= all * MAJORITY ? false : null;
  }
}
