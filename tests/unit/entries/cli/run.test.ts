import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { fileWith, PAGE, STORY, whosaid } from './command';

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
