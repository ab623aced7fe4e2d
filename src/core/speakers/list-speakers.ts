/** The speakers of an article as the analysis has them, with every place that names them. */
import type { Speaker } from '../model';
import { firstPast, spanOf, written } from '../text/positions';
import type { Prepared } from '../text/prepare';
import type { TokenRange } from '../text/sentences';
import type { Entity } from './names/entities';
import { pronounGender } from './sieve/pronouns';
import type { Found } from './sieve/steps';

export interface Resolved {
  /** Only those who say or pass on something, in order of appearance. */
  speakers: Speaker[];
  /** `Speaker.id` or null for each attribution, in their order. */
  ids: (string | null)[];
  /** By which step each was found. */
  found: readonly (Found | null)[];
}

/**
 * @param found who is behind each attribution
 * @param sources where each is the source of one
 */
export function listSpeakers(
  prepared: Prepared,
  found: readonly (Found | null)[],
  sources: ReadonlyMap<Entity, readonly TokenRange[]>,
): Resolved {
  const ids = new Map<Entity, string>();
  const speakers: Speaker[] = [];
  for (const { entity } of found.flatMap((each) => each ?? [])) {
    if (ids.has(entity)) continue;
    const id = `s${speakers.length + 1}`;
    ids.set(entity, id);
    speakers.push(speakerOf(prepared, id, entity, sources.get(entity) ?? []));
  }
  return { speakers, ids: found.map((each) => (each && ids.get(each.entity)) ?? null), found };
}

function speakerOf(
  prepared: Prepared,
  id: string,
  entity: Entity,
  phrases: readonly TokenRange[],
): Speaker {
  const names = entity.mentions.map(
    (mention): TokenRange => ({ from: mention.from, to: mention.to }),
  );
  const sources = phrases.filter((range) => {
    const next = names[firstPast(names, (name) => name.to > range.from)];
    return !next || next.from >= range.to;
  });
  const ranges = [...names, ...sources].sort((a, b) => a.from - b.from);
  const aliases = new Set<string>();
  for (const range of ranges) {
    const first = prepared.tokens[range.from]?.lower ?? '';
    const isPronoun =
      range.to - range.from === 1 &&
      (pronounGender(first) || /^(?:they|it|who|which|that|their|its)$/.test(first));
    const form = written(prepared, range);
    if (!isPronoun && form !== entity.name) aliases.add(form);
  }
  return {
    id,
    name: entity.name,
    kind: entity.kind,
    role: entity.role,
    aliases: [...aliases],
    mentions: ranges.map((range) => spanOf(prepared, range)),
  };
}
