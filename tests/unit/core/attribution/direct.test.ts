import { describe, expect, it } from 'vitest';
import { claims } from '../claims';

describe('direct quotations', () => {
  it('are found left of "X said"', () => {
    expect(claims('“The bridge is closed,” Ann Vale said.')).toMatchObject([
      {
        content: ['“The bridge is closed,”'],
        cue: 'said',
        source: 'Ann Vale',
        type: 'direct',
        speaker: 'Ann Vale',
      },
    ]);
  });

  it('are found left of "said X"', () => {
    expect(claims('“The bridge is closed,” said Ann Vale, the mayor.')).toMatchObject([
      { content: ['“The bridge is closed,”'], cue: 'said', source: 'Ann Vale' },
    ]);
  });

  it('are found with the comma outside the marks', () => {
    expect(claims("'The bridge is closed', said Ann Vale.")).toMatchObject([
      { content: ["'The bridge is closed'"], source: 'Ann Vale' },
    ]);
  });

  it.each([
    'Ann Vale said: “The bridge is closed.”',
    'Ann Vale said, “The bridge is closed.”',
    'Ann Vale told the Anselm Herald: “The bridge is closed.”',
    'Ann Vale, who runs the ferry, said: “The bridge is closed.”',
    'In a statement on Monday, Ann Vale said: “The bridge is closed.”',
  ])('are found right of the cue in: %s', (text) => {
    expect(claims(text)).toMatchObject([
      { content: ['“The bridge is closed.”'], source: 'Ann Vale', type: 'direct' },
    ]);
  });

  it('hold several sentences', () => {
    expect(claims('“It is closed. It will stay closed,” Ann Vale said.')).toMatchObject([
      { content: ['“It is closed. It will stay closed,”'], type: 'direct' },
    ]);
  });

  it('are joined round the cue', () => {
    expect(claims('“The bridge,” Ann Vale said, “is closed.”')).toMatchObject([
      { content: ['“The bridge,”', '“is closed.”'], type: 'direct' },
    ]);
  });

  it('take in the quoted sentence after them', () => {
    expect(claims('“It is closed,” Ann Vale said. “Take the ferry until spring.”')).toMatchObject([
      { content: ['“It is closed,”', '“Take the ferry until spring.”'] },
    ]);
  });

  it('are carried over paragraphs that open with a mark again', () => {
    const text =
      'Ann Vale said: “The bridge is closed.\n\n“Take the ferry.\n\n“It is free.”\n\nThe end.';
    expect(claims(text)).toMatchObject([
      { content: ['“The bridge is closed.', '“Take the ferry.', '“It is free.”'], type: 'direct' },
    ]);
  });

  it('are found before a cue that a question mark parts from them', () => {
    expect(claims('“Who pays for the bridge?” Ann Vale asked.')).toMatchObject([
      {
        content: ['“Who pays for the bridge?”'],
        cue: 'asked',
        source: 'Ann Vale',
        stance: 'questions',
      },
    ]);
  });

  it('alone in the paragraph after a claim are claims of the same speaker, without a cue', () => {
    const text = '“It is closed,” Ann Vale said.\n\n“We will build a new one before the winter.”';
    expect(claims(text)).toMatchObject([
      { speaker: 'Ann Vale', cue: 'said' },
      {
        speaker: 'Ann Vale',
        cue: '',
        source: '',
        content: ['“We will build a new one before the winter.”'],
      },
    ]);
  });

  it('are not made of titles and of words held at arm’s length', () => {
    expect(
      claims('The band played “Winter Ferry” at the so-called “bridge of sighs” until dawn.'),
    ).toEqual([]);
  });
});
