/** Pages that hold several articles one after another: each is read as a text of its own. */
import type { Analysis, Article, Attribution, Span, Speaker } from './model';
import { keepClaims } from './selection';

/** One of the articles of a page, and where its text begins in the whole. */
export interface Part {
  article: Article;
  /** UTF-16 offset into the text of the whole. */
  start: number;
}

/** The articles of a page in reading order: one where no others follow. */
export function partsOf({ more = [], ...first }: Article): Part[] {
  const starts = [{ start: 0, title: first.title }, ...more];
  return starts.map(({ start, title }, index) => {
    // A later article has neither the headline nor the date of the first.
    const { title: _title, published: _published, ...page } = first;
    const text = first.text.slice(start, starts[index + 1]?.start);
    const about = index === 0 ? { ...first, text } : { ...page, ...(title && { title }), text };
    return { article: about, start };
  });
}

/**
 * The analyses of all parts as one of the whole: spans are those of the whole text, and ids are
 * kept apart. Somebody of two names or more in two parts is one speaker.
 */
export function joinAnalyses(parts: readonly Part[], analyses: readonly Analysis[]): Analysis {
  const [first, ...others] = analyses;
  if (!first) throw new RangeError('there is no part');
  const attributions = [...first.attributions];
  const disputes = [...first.disputes];
  const repeats = [...first.repeats];
  const speakers = new SpeakersOfAll(first.speakers);
  others.forEach((analysis, index) => {
    const part = index + 1;
    const moved = moveAnalysis(analysis, parts[part]!.start, (id) => `${part}-${id}`);
    const known = speakers.add(moved.speakers);
    const idOf = (id: string): string => known.get(id) ?? id;
    for (const claim of moved.attributions) {
      const { speaker, chain } = claim;
      attributions.push({ ...claim, speaker: speaker && idOf(speaker), chain: chain.map(idOf) });
    }
    disputes.push(...moved.disputes);
    repeats.push(...moved.repeats);
  });
  return { ...first, attributions, speakers: speakers.all(), disputes, repeats };
}

/**
 * One part of the analysis of a whole, with spans of the part's own text; ids stay as they are.
 *
 * @param index of the part in `partsOf`
 * @throws RangeError where there is no such part
 */
export function analysisOfPart(article: Article, analysis: Analysis, index: number): Analysis {
  const part = partsOf(article)[index];
  if (!part) throw new RangeError(`there is no part ${index}`);
  const end = part.start + part.article.text.length;
  const isInside = ({ start }: Span): boolean => start >= part.start && start < end;
  const own = keepClaims(analysis, ({ content }) => content.some(isInside));
  const speakers = own.speakers.map((speaker) => ({
    ...speaker,
    mentions: speaker.mentions.filter(isInside),
  }));
  return moveAnalysis({ ...own, speakers }, -part.start, (id) => id);
}

function moveAnalysis(analysis: Analysis, by: number, name: (id: string) => string): Analysis {
  const move = (spans: readonly Span[]): Span[] =>
    spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
  return {
    ...analysis,
    attributions: analysis.attributions.map(
      (claim): Attribution => ({
        ...claim,
        id: name(claim.id),
        content: move(claim.content),
        cue: move(claim.cue),
        source: move(claim.source),
        speaker: claim.speaker && name(claim.speaker),
        chain: claim.chain.map(name),
        within: claim.within && name(claim.within),
      }),
    ),
    speakers: analysis.speakers.map((speaker) => ({
      ...speaker,
      id: name(speaker.id),
      mentions: move(speaker.mentions),
    })),
    disputes: analysis.disputes.map(({ claim, deniedBy }) => ({
      claim: name(claim),
      deniedBy: name(deniedBy),
    })),
    repeats: analysis.repeats.map(({ claim, of }) => ({ claim: name(claim), of: name(of) })),
  };
}

/** The speakers of one part after another. */
class SpeakersOfAll {
  /** By id. */
  readonly #all = new Map<string, Speaker>();
  /** The ids of people with two names or more. */
  readonly #people = new Map<string, string>();

  /** @param first which stay as they are */
  constructor(first: readonly Speaker[]) {
    for (const speaker of first) this.#keep(speaker);
  }

  all(): Speaker[] {
    return [...this.#all.values()];
  }

  /** @returns the ids of those who are there already, by their ids in this part */
  add(speakers: readonly Speaker[]): Map<string, string> {
    const known = new Map<string, string>();
    for (const speaker of speakers) {
      const before = this.#all.get(
        (isNamedInFull(speaker) && this.#people.get(speaker.name)) || '',
      );
      if (before) {
        known.set(speaker.id, before.id);
        this.#all.set(before.id, merged(before, speaker));
      } else this.#keep(speaker);
    }
    return known;
  }

  #keep(speaker: Speaker): void {
    this.#all.set(speaker.id, speaker);
    if (isNamedInFull(speaker)) this.#people.set(speaker.name, speaker.id);
  }
}

const isNamedInFull = ({ kind, name }: Speaker): boolean => kind === 'person' && name.includes(' ');

const merged = (one: Speaker, again: Speaker): Speaker => ({
  ...one,
  role: one.role ?? again.role,
  aliases: [...new Set([...one.aliases, ...again.aliases])],
  mentions: [...one.mentions, ...again.mentions],
});
