import { describe, expect, it } from 'vitest';
import { fileWith, whosaid } from './command';

describe('--jsonl', () => {
  it('answers each line with names and pairs of offsets', async () => {
    const line = JSON.stringify({ id: 'a', text: '“It is closed,” Ann Vale said.' });
    const { code, out } = await whosaid(['--jsonl'], [`${line}\n`]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      id: 'a',
      attributions: [
        {
          content: [[0, 15]],
          cue: [[25, 29]],
          source: [[16, 24]],
          type: 'direct',
          speaker: 'Ann Vale',
          kind: 'person',
          role: null,
          chain: ['Ann Vale'],
          stance: 'asserts',
          said: true,
          confidence: expect.any(Number),
          wordsConfidence: expect.any(Number),
          speakerConfidence: expect.any(Number),
        },
      ],
      ms: expect.any(Number),
    });
  });

  it('reports bad lines by number, goes on, and fails at the end', async () => {
    const good = '{"id":1,"text":"Hello."}';
    const input = [`${good}\nnonsense\n\n{"id":2}\n[1]\n`, new Uint8Array([0xff, 10]), good];
    const { code, out, err } = await whosaid(['--jsonl', '-'], input);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(err).toEqual([
      'line 2: not JSON',
      'line 4: no "text"',
      'line 5: no "id"',
      'line 6: the line is not UTF-8 text',
    ]);
  });

  it('puts lines together that come in pieces', async () => {
    const { out } = await whosaid(
      ['--jsonl'],
      ['{"id":1,', '"text":"“', '”"}\n{"id":2,"text":""}'],
    );
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 2]);
  });

  it('reads a file', async () => {
    const file = await fileWith('lines.jsonl', '{"id":1,"text":"Hello."}\n');
    expect((await whosaid(['--jsonl', file])).code).toBe(0);
    expect(await whosaid(['--jsonl', `${file}.none`])).toMatchObject({ code: 1 });
    // A file is no folder.
    const { code, err } = await whosaid(['--jsonl', `${file}/below`]);
    expect(code).toBe(1);
    expect(err).toEqual([expect.stringContaining('cannot be read (ENOTDIR)')]);
  });
});

describe('--jsonl --resolve', () => {
  const text = 'Ann Vale met the press. “The bridge is closed,” she said. Tom Harrow left.';
  const at = (words: string): [number, number] => {
    const start = text.indexOf(words);
    return [start, start + words.length];
  };
  const line = (attributions: unknown): string => JSON.stringify({ id: 7, text, attributions });

  it('prints the speakers of just the attributions that it is given', async () => {
    const given = [
      { content: [at('“The bridge is closed,”')], cue: [at('said')], source: [at('she')] },
      { content: [at('left')], source: [at('Tom Harrow')] },
    ];
    const { code, out } = await whosaid(['--jsonl', '--resolve'], [`${line(given)}\n`]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      id: 7,
      attributions: [
        { ...given[0], type: 'direct', speaker: 'Ann Vale', kind: 'person' },
        { ...given[1], cue: [], type: 'indirect', speaker: 'Tom Harrow' },
      ],
    });
  });

  it.each([
    [undefined, 'no "attributions"'],
    [[{ content: 'left' }], 'no "attributions"'],
    [[{ content: [[0, 900]] }], 'outside of the text'],
    [[{ content: [[3, 3]] }], 'empty'],
  ])('refuses a line with attributions %j', async (attributions, complaint) => {
    const { code, err } = await whosaid(['--jsonl', '--resolve'], [line(attributions)]);
    expect(code).toBe(1);
    expect(err.join()).toContain(complaint);
  });
});
