import { describe, expect, it } from 'vitest';
import { resolved, speakersOf } from '../speaker-of';

describe('a description', () => {
  it.each([
    [
      'by the role that the name has',
      'Governor Ann Vale spoke. {“It is safe,”} [the governor] said.',
      'Ann Vale',
    ],
    [
      'by another word for the role',
      'Rep. Ann Vale of Norrland spoke. {“It is safe,”} [the congresswoman] said.',
      'Ann Vale',
    ],
    [
      'that adds what nobody says elsewhere, where one has the role',
      'Senator Ann Vale spoke. It rained. {“It is safe,”} [the Norrland senator] said.',
      'Ann Vale',
    ],
    [
      'by her gender, for whom the sentence before is about',
      'Ann Vale came home in May. {“It is safe,”} [the 34-year-old mother of three] said.',
      'Ann Vale',
    ],
    [
      'with the name behind it',
      '{“It is safe,”} [the city’s interim director of bridges, Ann Vale,] said.',
      'Ann Vale',
    ],
    [
      'behind which she is named, with a clause that tells more',
      'Its head is Ann Vale, a captain [who] said {the bridge was safe}.',
      'Ann Vale',
    ],
  ])('stands for the one it means: %s', (_, text, name) => {
    expect(speakersOf(text)).toEqual([name]);
  });

  it.each([
    [
      'two have the role',
      'Senator Ann Vale met Senator Tom Harrow. {“It is safe,”} [the senator] said.',
    ],
    ['it is another one', 'Senator Ann Vale spoke. {“It is safe,”} [the other senator] said.'],
    [
      'a person without a name came in',
      'Ann Vale met a neighbour. {“It is safe,”} [the woman] said.',
    ],
  ])('names nobody where %s', (_, text) => {
    expect(speakersOf(text)).not.toContain('Ann Vale');
    expect(speakersOf(text)).not.toContain('Tom Harrow');
  });

  it('stands for the unnamed speaker before it, by the fullest words', () => {
    const text =
      '[A study published last year] found that {the bridge was safe}. [The study] said that {it would last}.';
    expect(speakersOf(text)).toEqual(['study published last year', 'study published last year']);
  });
});

describe('a capital', () => {
  it('at the head of a sentence makes no name of a common noun', () => {
    const text =
      '[Critics of the bridge plan] said that {it would fail}. [Officials] said that {it would not}.';
    expect(resolved(text)).toMatchObject([
      { name: 'Critics of the bridge plan', kind: 'group' },
      { name: 'Officials', kind: 'anonymous' },
    ]);
  });

  it('joins the parts of an office, and what it is for', () => {
    const text =
      '[The Bridges and Ports Commission] said that {it was safe}. [The Committee for a Safe Harbour] said that {it was not}.';
    expect(speakersOf(text)).toEqual([
      'Bridges and Ports Commission',
      'Committee for a Safe Harbour',
    ]);
  });
});

describe('a surname that two share', () => {
  const story = 'Ann Vale opened the bridge. It rained all day. Nobody came. The band went home.';

  it('is that of the first to be introduced', () => {
    const text = `${story} Her brother Tom Vale stayed away. The town slept. It was cold. The night was long. {“It is safe,”} [Vale] said.`;
    expect(speakersOf(text).at(-1)).toBe('Ann Vale');
  });

  it('is nobody’s right after the other was named', () => {
    expect(speakersOf(`${story} Tom Vale stayed. {“It is safe,”} [Vale] said.`).at(-1)).toBeNull();
  });
});

describe('what has no source of its own', () => {
  it('is the last speaker’s where it has no cue either', () => {
    const text = '{“It is safe,”} [Ann Vale] said. {“It is new.”}';
    expect(new Set(speakersOf(text))).toEqual(new Set(['Ann Vale']));
  });

  it('is told by the one whose account it is', () => {
    const text = 'Ann Vale wrote a book. According to [her account], {the bridge was safe}.';
    expect(speakersOf(text).at(-1)).toBe('Ann Vale');
  });

  it('finds “it” in the subject of the sentence before', () => {
    const text = 'The Anselm Council closed the bridge. [It] said that {the pier was safe}.';
    expect(speakersOf(text)).toEqual(['Anselm Council']);
  });
});
