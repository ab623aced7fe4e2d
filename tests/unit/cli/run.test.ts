import { tmpdir } from 'node:os';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fileWith, whosaid } from './command';

const STORY =
  '“The bridge is closed,” Mayor Ann Vale said, according to the Anselm Herald.\n\nTom Harrow denied it.\n';
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge closed</title>
<meta property="og:type" content="article"><meta property="og:title" content="Bridge closed for the winter">
<meta property="og:site_name" content="The Anselm Herald"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Bridge closed for the winter</h1>
${'<p>“The bridge over the river Anse will stay closed until the spring,” Mayor Ann Vale told the council on Monday, after engineers had found cracks in two of its pillars and asked for time.</p>'.repeat(1)}
<p>The ferry will sail every hour from six in the morning, and the council has set money aside for a second boat, which a yard in the next valley is to build before the snow comes.</p>
<p>“Nobody will be cut off from the town this winter,” Vale said. “We have learned from the last one, and we have bought enough salt and enough coal for the whole valley.”</p>
<p>The last time the bridge was closed, in the flood year, the village on the far side had to be fed by boat for three weeks, and two families moved away for good.</p>
</article></body></html>`;

describe('the table', () => {
  it('shows who said what, with role, cue and relay', async () => {
    const { code, out } = await whosaid([await fileWith('story.txt', STORY)]);
    expect(code).toBe(0);
    expect(out).toContain('Ann Vale, Mayor');
    expect(out).toContain('said           “The bridge is closed,” (via Anselm Herald)');
    expect(out).toContain('2 claims · 2 voices');
  });

  it('reads standard input', async () => {
    expect((await whosaid(['-'], [STORY])).out).toContain('Ann Vale');
  });

  it('keeps to the width of the terminal', async () => {
    const { out } = await whosaid(['-'], [STORY], 44);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(44);
  });

  it('lets nothing through that a terminal would obey or that turns the line round', async () => {
    const { out } = await whosaid(['-'], ['“It is \u001B[31mred\u202E here,” Ann Vale said.']);
    expect(out).toContain('red');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(out).not.toMatch(/[\u001B\u202E]/);
  });

  it('says why there is nothing', async () => {
    expect((await whosaid(['-'], ['The bridge is closed.'])).out).toContain('Nobody is reported');
    const german =
      'Der Rat hat beschlossen, dass die Brücke nicht für den Verkehr auf der Straße gesperrt wird und die Fähre mit dem Boot fährt. ';
    expect((await whosaid(['-'], [german.repeat(3)])).out).toContain('not supported yet (de)');
  });
});

describe('a page', () => {
  it('is searched for its article', async () => {
    const { code, out } = await whosaid([await fileWith('page.html', PAGE)]);
    expect(code).toBe(0);
    expect(out).toContain('Bridge closed for the winter\nThe Anselm Herald · 2 claims · 1 voice');
  });

  it('is told from plain text on standard input', async () => {
    expect((await whosaid(['-'], [PAGE])).out).toContain('2 claims · 1 voice');
  });

  it('without an article is an error', async () => {
    const empty = await fileWith(
      'empty.html',
      '<!doctype html><title>Nothing</title><p>Hello.</p>',
    );
    expect(await whosaid([empty])).toMatchObject({
      code: 1,
      err: ['no article found in empty.html'],
    });
  });
});

describe('--json', () => {
  it('prints the article’s data, the analysis and the words of each claim', async () => {
    const { out } = await whosaid(['--json', '-'], [STORY]);
    const record = JSON.parse(out);
    expect(record.article.text).toBe(STORY);
    expect(record.attributions[0].text).toEqual({
      content: '“The bridge is closed,”',
      cue: 'said',
      source: 'Mayor Ann Vale',
    });
    expect(record.speakers.map((speaker: { name: string }) => speaker.name)).toContain('Ann Vale');
  });
});

describe('--csv', () => {
  const FORMULA = '"=HYPERLINK(1) is closed," Mayor Ann Vale said.';

  it('prints a row for each claim, as the popup saves it', async () => {
    const { code, out, err } = await whosaid(['--csv', await fileWith('page.html', PAGE)]);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const rows = parseCsv(out, { columns: true, bom: true, record_delimiter: '\r\n' });
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      number: '2',
      speaker: 'Ann Vale',
      type: 'direct',
      headline: 'Bridge closed for the winter',
      publisher: 'The Anselm Herald',
    });
  });

  it('lets no spreadsheet take a claim for a formula', async () => {
    const { out } = await whosaid(['--csv', '-'], [FORMULA]);
    const [row] = parseCsv<{ words: string }>(out, { columns: true, bom: true });
    expect(row?.words).toMatch(/^'"=HYPERLINK/);
  });

  it('leaves out what is below --min-confidence, and has stances with --acts', async () => {
    const rowsOf = async (...args: string[]): Promise<string[][]> =>
      parseCsv((await whosaid(['--csv', ...args, '-'], [STORY])).out, { bom: true });
    const all = (await rowsOf()).length;
    expect((await rowsOf('--min-confidence', '1')).length).toBeLessThan(all);
    expect((await rowsOf('--acts')).length).toBeGreaterThanOrEqual(all);
  });
});

describe('--md', () => {
  it('prints the claims by speaker, as the popup saves it', async () => {
    const { code, out, err } = await whosaid(['--md', await fileWith('page.html', PAGE)]);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(
      /^# Bridge closed for the winter\n\nThe Anselm Herald\n\n2 claims by 1 voice\n/,
    );
    expect(out.match(/^- /gm)).toHaveLength(2);
    expect(out).toContain('## Ann Vale');
  });
});

describe('an export', () => {
  it.each(['--csv', '--md', '--json'])('%s says beside it why it is empty', async (format) => {
    const { code, out, err } = await whosaid([format, '-'], ['The bridge is closed.']);
    expect(code).toBe(0);
    expect(out).not.toBe('');
    expect(err).toEqual(['Nobody is reported to say anything in this text.']);
  });

  it.each(['--csv', '--md'])('%s of a page without an article is an error', async (format) => {
    const empty = await fileWith('empty.html', '<!doctype html><p>Hello.</p>');
    expect(await whosaid([format, empty])).toEqual({
      code: 1,
      out: '',
      err: ['no article found in empty.html'],
    });
  });

  it.each(['--csv', '--md'])('%s of what is not UTF-8 is an error', async (format) => {
    expect(await whosaid([format, '-'], [new Uint8Array([0x93, 0x94])])).toEqual({
      code: 1,
      out: '',
      err: ['standard input is not UTF-8 text'],
    });
  });
});

describe('--min-confidence', () => {
  it('leaves out what is below', async () => {
    const all = JSON.parse((await whosaid(['--json', '-'], [STORY])).out);
    const sure = JSON.parse(
      (await whosaid(['--json', '--min-confidence', '.9', '-'], [STORY])).out,
    );
    expect(all.attributions.length).toBeGreaterThan(sure.attributions.length);
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
  });
});

describe('bad input', () => {
  it.each([
    ['a missing file', 'no-such-file.txt', 'there is no file no-such-file.txt'],
    ['a directory', tmpdir(), `${tmpdir()} is a directory`],
  ])('%s ends with one line and exit code 1', async (_, file, message) => {
    expect(await whosaid([file])).toEqual({ code: 1, out: '', err: [message] });
  });

  it('that is empty or not UTF-8 ends with one line and exit code 1', async () => {
    expect(await whosaid(['-'], [' \n'])).toMatchObject({
      code: 1,
      err: ['standard input is empty'],
    });
    expect(await whosaid(['-'], [new Uint8Array([0x93, 0x94])])).toMatchObject({
      code: 1,
      err: ['standard input is not UTF-8 text'],
    });
  });
});

describe('wrong use', () => {
  it.each([
    [['--bogus', 'x.txt'], "Unknown option '--bogus'"],
    [['--min-confidence', 'much', 'x.txt'], 'takes a number from 0 to 1, not "much"'],
    [['--min-confidence', '1.5', 'x.txt'], 'takes a number from 0 to 1, not "1.5"'],
    [['--json', '--jsonl', 'x.txt'], '--json and --jsonl exclude each other'],
    [['--md', '--csv', 'x.txt'], '--csv and --md exclude each other'],
    [['--resolve', '--csv', 'x.txt'], 'goes with --jsonl'],
    [['--resolve', 'x.txt'], 'goes with --jsonl'],
    [['a.txt', 'b.txt'], 'one file at a time'],
    [[], 'no file given'],
  ])('%j ends with one line and exit code 2', async (args, message) => {
    const { code, out, err } = await whosaid(args);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err[0]).toContain(message);
  });

  it('help and version are no errors', async () => {
    expect(await whosaid(['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage:'),
    });
    expect(await whosaid(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' });
  });
});
