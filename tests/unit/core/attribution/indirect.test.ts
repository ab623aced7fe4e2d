import { describe, expect, it } from 'vitest';
import { claims } from '../claims';

describe('indirect and mixed claims', () => {
  it.each([
    ['Ann Vale said that the bridge was closed.', 'said', 'the bridge was closed'],
    ['Ann Vale said the bridge was closed.', 'said', 'the bridge was closed'],
    [
      'Ann Vale told reporters on Monday that the bridge was closed.',
      'told',
      'the bridge was closed',
    ],
    [
      'Ann Vale acknowledged, however, that the bridge was closed.',
      'acknowledged',
      'the bridge was closed',
    ],
    ['The bridge was closed, Ann Vale said.', 'said', 'The bridge was closed'],
    [
      'The bridge was closed for the winter, said Ann Vale.',
      'said',
      'The bridge was closed for the winter',
    ],
    ['According to Ann Vale, the bridge was closed.', 'According to', 'the bridge was closed'],
    ['The bridge was closed, according to Ann Vale.', 'according to', 'The bridge was closed'],
  ])('are found in: %s', (text, cue, content) => {
    expect(claims(text)).toMatchObject([
      { content: [content], cue, source: 'Ann Vale', type: 'indirect', speaker: 'Ann Vale' },
    ]);
  });

  it('are mixed where some of the words are quoted', () => {
    expect(claims('Ann Vale said the bridge was “a danger to all” and had to go.')).toMatchObject([
      { content: ['the bridge was “a danger to all” and had to go'], type: 'mixed' },
    ]);
  });

  it('are split where the cue stands inside', () => {
    expect(claims('The bridge was closed, Ann Vale said, but the ferry would sail.')).toMatchObject(
      [{ content: ['The bridge was closed', 'but the ferry would sail'], cue: 'said' }],
    );
  });

  it('end where another speaker begins', () => {
    const text = 'Ann Vale said the bridge was closed, and Tom Harrow said the ferry was full.';
    expect(claims(text)).toMatchObject([
      { content: ['the bridge was closed'], speaker: 'Ann Vale' },
      { content: ['the ferry was full'], speaker: 'Tom Harrow' },
    ]);
  });

  it('end where the claim around them ends', () => {
    const text = 'The firm warned that the bridge would fall, two officials said.';
    expect(claims(text)).toMatchObject([
      { cue: 'said', content: ['The firm warned that the bridge would fall'] },
      { cue: 'warned', content: ['the bridge would fall'] },
    ]);
  });

  it('have the subject of the sentence behind an inset and over “and”', () => {
    const text =
      'Tom Harrow, who runs the ferries, called the plan “a gamble” and said that the boats were full.';
    expect(claims(text)).toMatchObject([
      { cue: 'called', source: 'Tom Harrow' },
      { cue: 'said', source: 'Tom Harrow', content: ['the boats were full'] },
    ]);
  });

  it('have the subject of the sentence for a participle', () => {
    const text = 'Ann Vale closed the bridge in May, insisting that it was a danger.';
    expect(claims(text)).toMatchObject([
      { content: ['it was a danger'], cue: 'insisting', source: 'Ann Vale' },
    ]);
  });

  it('carry the stance of their cue', () => {
    const stances = [
      'Ann Vale denied that the bridge was closed.',
      'Ann Vale warned that the bridge would fall.',
      'Ann Vale promised to repair the bridge.',
      'Ann Vale conceded that the bridge was old.',
      'Ann Vale rejected the plan for a new bridge.',
    ].map((text) => claims(text)[0]?.stance);
    expect(stances).toEqual(['denies', 'warns', 'promises', 'concedes', 'rejects']);
  });

  it('may have a noun for their cue', () => {
    const text = 'Ann Vale rejected the agency’s assessment that the bridge was safe.';
    expect(claims(text)).toMatchObject([
      { cue: 'rejected', speaker: 'Ann Vale' },
      {
        cue: 'assessment',
        source: 'the agency’s',
        content: ['the bridge was safe'],
        speaker: 'agency',
      },
    ]);
  });

  it('may have a noun for their cue behind "whose"', () => {
    const text = 'They met the mayor, whose insistence that the mill was safe had split the town.';
    expect(claims(text)).toMatchObject([
      { content: ['the mill was safe'], cue: 'insistence', source: 'whose' },
    ]);
  });

  it('end before the main verb where the noun is in the subject', () => {
    const text = 'Vale said Harrow’s claim that the bridge was safe would surprise the engineers.';
    expect(claims(text)[1]).toMatchObject({ cue: 'claim', content: ['the bridge was safe'] });
  });

  it.each([
    'Ann Vale did not say that the bridge was closed.',
    'Ann Vale declined to comment.',
    'Ann Vale refused to say whether the bridge was closed.',
    'Ann Vale might say that the bridge was closed.',
    'The bridge was closed and the ferry was full.',
    'The claims are handled by the office on Bridge Street.',
  ])('are not made of: %s', (text) => {
    expect(claims(text)).toEqual([]);
  });
});
