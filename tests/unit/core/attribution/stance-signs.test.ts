import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../../src/core';
import { stanceOfContent } from '../../../../src/core/attribution/stance-signs';

const stanceOf = (content: string): string =>
  stanceOfContent(content, [{ start: 0, end: content.length }]);

describe('the stance of a content whose cue leaves it open', () => {
  it.each([
    ['questions', '“Who will pay for the bridge?”'],
    ['denies', '“I did not take the money.”'],
    ['rejects', 'the plan was nonsense'],
    ['warns', 'the pier could become a danger to ships'],
    ['asserts', 'the pier could close. The war is over'],
    ['asserts', `the pier could be closed ${'and be opened again '.repeat(3)}in the war`],
    ['demands', 'the council must close the bridge'],
    ['demands', '“Don’t cross it.”'],
    ['promises', '“We will rebuild it by spring,”'],
    ['promises', 'it would close 31 shops'],
    ['praises', '“It was a brilliant night,”'],
    ['criticises', 'the mayor’s plan was reckless'],
    ['concedes', '“I admit that it came late,”'],
    ['accepts', 'the town was open to talks'],
    ['predicts', 'ferries are likely to be full in May'],
    ['asserts', 'the bridge was built in 1931'],
    ['asserts', '“It is not clear to me that we will ever agree,”'],
    ['asserts', '“The bridge is shut,” “So what do we do now?”'],
    ['asserts', '“She was like: ‘You must leave this house.’ I laughed,”'],
    ['asserts', 'the risk of another flood was low'],
    ['questions', '“But we must ask: who are we?” “It is dark.”'],
    ['praises', 'the pumps were vastly improved'],
    ['concedes', 'the tests weren’t conclusive'],
    ['asserts', 'No student sat in the cupboard'],
  ])('%s: %s', (stance, content) => {
    expect(stanceOf(content)).toBe(stance);
  });

  it('looks at the beginning of a long one', () => {
    expect(stanceOf(`The bridge is old. ${'It stands. '.repeat(30)}It is a disgrace.`)).toBe(
      'asserts',
    );
  });

  it('does not touch what the cue says', () => {
    const text = 'Ann Vale denied that the council must close the bridge.';
    expect(createAnalyser().analyse({ text, language: 'en' }).attributions[0]?.stance).toBe(
      'denies',
    );
  });
});

describe('the stance of a cue', () => {
  it.each([
    ['Ann Vale called for a new bridge.', 'demands'],
    ['Ann Vale ruled out a new bridge.', 'rejects'],
  ])('takes a particle into account: %s', (text, stance) => {
    expect(createAnalyser().analyse({ text, language: 'en' }).attributions[0]?.stance).toBe(stance);
  });
});
