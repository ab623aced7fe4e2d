import { describe, expect, it } from 'vitest';
import { cueForms } from '../../../../src/core/attribution/cue-verbs';

describe('a cue verb', () => {
  it.each([
    ['slammed', 'slam', 'past', 'criticises'],
    ['slamming', 'slam', 'ing', 'criticises'],
    ['admitted', 'admit', 'past', 'concedes'],
    ['summing', 'sum', 'ing', 'asserts'],
    ['denies', 'deny', 's', 'denies'],
    ['proposing', 'propose', 'ing', 'demands'],
  ])('is known as written in the news: %s', (word, lemma, form, stance) => {
    expect(cueForms(word).map(({ verb, form }) => [verb.lemma, form, verb.stance])).toContainEqual([
      lemma,
      form,
      stance,
    ]);
  });

  it.each(['slamed', 'slaming', 'admited', 'constituted'])('is not known as %s', (word) => {
    expect(cueForms(word)).toEqual([]);
  });
});
