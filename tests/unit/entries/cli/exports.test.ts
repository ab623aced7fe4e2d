import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fileWith, PAGE, STORY, whosaid } from './command';

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
