import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../../../src/core';
import { rawOf } from '../../../../../src/core/given';
import { resolveSpeakers } from '../../../../../src/core/speakers/resolve';
import { certaintyOf, STEPS, type Step } from '../../../../../src/core/speakers/sieve/steps';
import { prepare } from '../../../../../src/core/text/prepare';
import { marked, speakersOf } from '../speaker-of';

/** The step that finds the last source, and whom. */
function lastFound(words: string): { step: Step | null; name: string | null; certainty: number } {
  const { text, given } = marked(words);
  const prepared = prepare({ text, language: 'en' });
  const { found } = resolveSpeakers(
    prepared,
    given.map((each) => rawOf(prepared, each)),
  );
  const last = found.at(-1) ?? null;
  return {
    step: last?.step ?? null,
    name: last?.entity.name ?? null,
    certainty: certaintyOf(last),
  };
}

const EXAMPLES: Readonly<Record<Step, readonly [words: string, name: string]>> = {
  name: ['{“It is safe,”} [Ann Vale] said.', 'Ann Vale'],
  'name of one word': ['Ann Vale came. {“It is safe,”} [Vale] said.', 'Ann Vale'],
  'joint names': [
    '[Ann Vale and Tom Harrow] agreed {that it was safe}.',
    'Ann Vale and Tom Harrow',
  ],
  'named after': ['{“It is safe,”} [the chief engineer, Ann Vale,] said.', 'Ann Vale'],
  couple: [
    'Ann Vale and Tom Harrow met on Monday. [The two] said {it was safe}.',
    'Ann Vale and Tom Harrow',
  ],
  role: ['Mayor Ann Vale came. {“It is safe,”} [the mayor] said.', 'Ann Vale'],
  'the same description': [
    '[A report by two engineers] found {cracks}. [The report] said {it was safe}.',
    'report by two engineers',
  ],
  'relative pronoun': ['It was Ann Vale, [who] said {it was safe}.', 'Ann Vale'],
  'personal pronoun': ['Mrs. Ann Vale came. {“It is safe,”} [she] said.', 'Ann Vale'],
  'first person': ['[Ann Vale] said: {“I told them that it was safe”}. [I]', 'Ann Vale'],
  'who is spoken of': [
    'Ann Vale came home in May. {“It is safe,”} [the 34-year-old mother of three] said.',
    'Ann Vale',
  ],
  'last body': [
    '{“It is safe,”} said [Tidewater Holdings]. {“Quite safe,”} [the firm] added.',
    'Tidewater Holdings',
  ],
  'main body': [
    'Tinder & Vale fell. Tinder & Vale lost money. {“It is safe,”} [the company] said.',
    'Tinder & Vale',
  ],
  'their and its': [
    '{“It is safe,”} the [Harbour Board] said. {“Quite safe,”} [it] added.',
    'Harbour Board',
  ],
  'carried on': ['{“It is safe,”} [Ann Vale] said. {“Quite safe.”}', 'Ann Vale'],
  'as written': ['{“It is safe,”} [two senior officials] said.', 'two senior officials'],
};

describe('a step of the sieve', () => {
  it.each(STEPS.filter((step) => step !== 'first person'))('finds a speaker by %s', (step) => {
    const [words, name] = EXAMPLES[step];
    expect(lastFound(words)).toMatchObject({ step, name });
  });

  it('finds a speaker by first person', () => {
    const text = '“I told them that it was safe,” Ann Vale said.';
    const at = (words: string) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length };
    };
    const { attributions, speakers } = createAnalyser().resolve({ text, language: 'en' }, [
      { content: [at('that it was safe')], cue: [at('told')], source: [at('I')] },
      {
        content: [at('“I told them that it was safe,”')],
        cue: [at('said')],
        source: [at('Ann Vale')],
      },
    ]);
    const names = attributions.map(
      ({ speaker }) => speakers.find(({ id }) => id === speaker)?.name,
    );
    expect(names).toEqual(['Ann Vale', 'Ann Vale']);
  });

  it('is the surer of a pronoun the farther the next candidate is behind', () => {
    const alone = lastFound('Mrs. Ann Vale came. {“It is safe,”} [she] said.');
    const close = lastFound('Mrs. Ann Vale came with Mrs. Eva Lund. {“It is safe,”} [she] said.');
    expect(close.certainty).toBeLessThan(alone.certainty);
  });
});

describe('a relative pronoun', () => {
  it.each([
    [
      'for people, stands for the innermost people',
      'She showed a list of letters from ten retired captains [who] said {it was safe}.',
      'ten retired captains',
    ],
    [
      'goes over an inset between dashes',
      'She named ten retired captains -- all of them from the port -- [who] said {it was safe}.',
      'ten retired captains',
    ],
    [
      'goes by the number of its verb',
      'It was the head of the teachers [who] says {it is safe}.',
      'head of the teachers',
    ],
    [
      'passes over a noun that has no article',
      'It was the nominee for mayor [who] said {it was safe}.',
      'nominee for mayor',
    ],
    [
      'for a thing, stands for no person',
      'She read the board’s letter about Ann Vale, [which] said {it was safe}.',
      'board’s letter about Ann Vale',
    ],
    [
      'stands for a name with an apposition',
      'It was Ann Vale, a captain at Skylark [who] said {it was safe}.',
      'Ann Vale',
    ],
  ])('%s', (_, words, name) => {
    expect(speakersOf(words)).toEqual([name]);
  });
});

describe('who is meant', () => {
  it.each([
    [
      'is the woman who has just spoken, not the reporter named before her',
      'A woman from the port saw it. Stella Moor went there. [The woman] said {it was safe}. {“Quite safe,”} [she] added.',
      ['woman', 'woman'],
    ],
    [
      'is the body whose people have just spoken, where it is called by what it is',
      '[Officials at the Corva Water Office] said {it was safe}. {“Quite safe,”} [the agency] added.',
      ['Officials at the Corva Water Office', 'Corva Water Office'],
    ],
    [
      'is nobody of another party than the description’s',
      'Liberal nominee Ann Vale came. [The Republican nominee] said {it was safe}.',
      ['Republican nominee'],
    ],
    [
      'is no vice president where the president speaks',
      'Vice president Ann Vale came. [The president] said {it was safe}.',
      ['president'],
    ],
    [
      'is no minister of another office',
      'Foreign Minister Ann Vale came. [The Prime Minister] said {it was safe}.',
      ['Prime Minister'],
    ],
    [
      'is not the only lawyer who is named, where he has one of his own',
      'Ann Vale, a lawyer for the port, came. [His lawyer] said {it was safe}.',
      ['lawyer'],
    ],
    [
      'is no governor where the article makes a candidate of the only one spoken of',
      'Candidate Tom Harrow came. [The governor] said {it was safe}.',
      ['governor'],
    ],
    [
      'is a list of names as one group',
      '[Norrland, Corva and others] said {it was safe}.',
      ['Norrland, Corva and others'],
    ],
    [
      'is a group where only “some” or “many” is told',
      '[Some] said {it was safe}. [Many] said {it was not}.',
      ['some', 'many'],
    ],
    [
      'is what a description says that it is called',
      '[The programme, called Tidewater,] offers {safety}.',
      ['Tidewater'],
    ],
    [
      'is the court of a panel',
      '[A three-judge panel of the Norrland Court of Appeals] ruled {it was safe}.',
      ['Norrland Court of Appeals'],
    ],
    [
      'is what follows where only the cue is given',
      '[According to] federal data, {it is safe}.',
      ['federal data'],
    ],
  ])('%s', (_, words, names) => {
    expect(speakersOf(words)).toEqual(names);
  });
});

describe('a name', () => {
  it.each([
    ['may hold an “&”', '[Tinder & Vale] said {it was safe}.', 'Tinder & Vale'],
    [
      'of a body may hold whose it is',
      '[The Bridge Workers’ Union] said {it was safe}.',
      'Bridge Workers’ Union',
    ],
    [
      'has no word for a person before it at the head of a sentence',
      '[Resident Anna Vale] said {it was safe}.',
      'Anna Vale',
    ],
    ['has no letters of an office before it', '[MLA Anna Vale] said {it was safe}.', 'Anna Vale'],
    [
      'may be shortened to its last word, where it is a body’s',
      'The Harbour Herald asked. [The Herald] said {it was safe}.',
      'Harbour Herald',
    ],
    [
      'may be shortened to initials with the small words',
      'The Bank of Norrland met. [The BoN] said {it was safe}.',
      'Bank of Norrland',
    ],
    [
      'is not made fuller by an epithet before the given name',
      '“Crooked Anna Vale!” he cried. Anna Vale came. {“It is safe,”} [Vale] said.',
      'Anna Vale',
    ],
    [
      'keeps no article of a headline',
      'The Vale came. {“It is safe,”} [Anna Vale] said.',
      'Anna Vale',
    ],
    ['may be a title too', 'Oskar King came. {“It is safe,”} [Mr. King] said.', 'Oskar King'],
    [
      'of a body may begin with a party or a title',
      '[The Republican National Committee] said {it was safe}.',
      'Republican National Committee',
    ],
    [
      'of a paper may hold a time of day',
      '[The Corva Morning News] said {it was safe}.',
      'Corva Morning News',
    ],
    [
      'of a body goes on behind an “and”',
      '[The Westland Centre for Bridge Safety and Repair] said {it was safe}.',
      'Westland Centre for Bridge Safety and Repair',
    ],
    [
      'may be shortened to the initials of a part of it',
      'The Westland Centre for Bridge Safety said so. [The CBS] said {it was safe}.',
      'Westland Centre for Bridge Safety',
    ],
    ['in capitals is no pronoun', 'According to the [WHO], {it is safe}.', 'WHO'],
    [
      'of a place is no person who could be meant by “he”',
      'A New York man came. {“It is safe,”} [he] said.',
      null,
    ],
  ])('%s', (_, words, name) => {
    expect(speakersOf(words)).toEqual([name]);
  });
});
