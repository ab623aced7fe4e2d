import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { CLAIM_TYPES, createAnalyser, SPEAKER_KINDS, STANCES } from '../../../../src/core';
import { exportClaims } from '../../../../src/core/export';
import { HOSTILE, invented, OPTIONS } from './invented';

const schema = JSON.parse(readFileSync('docs/export.schema.json', 'utf8'));
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
const validate = ajv.compile(schema);

const faults = (text: string) => {
  validate(JSON.parse(text));
  return validate.errors ?? [];
};

describe('JSON', () => {
  it('is what the schema says, and gives the article and its analysis back', () => {
    const { article, analysis } = invented([
      { name: 'Ann Vale', words: '“It is closed”', via: 'Herald' },
      { name: 'Tom Harrow', words: 'it was old', stance: 'denies' },
    ]);
    const text = exportClaims('json', article, analysis, OPTIONS).text;
    expect(faults(text)).toEqual([]);
    const { format, article: readArticle, attributions, ...rest } = JSON.parse(text);
    expect(format).toBe('whosaid-1');
    expect(readArticle).toEqual(article);
    const bare = attributions.map(
      ({ text: _words, ...attribution }: { text: object }) => attribution,
    );
    expect({ ...rest, attributions: bare }).toEqual(analysis);
  });

  it('is what the schema says for what the analyser makes', () => {
    const article = {
      text: '“It is closed,” Ann Vale said.\nTom Harrow denied that it was old, the Anselm Herald reported.',
      language: 'en',
    };
    const { text } = exportClaims('json', article, createAnalyser().analyse(article), OPTIONS);
    expect(JSON.parse(text).attributions.length).toBeGreaterThan(1);
    expect(faults(text)).toEqual([]);
  });

  it('has the words beside the spans', () => {
    const { article, analysis } = invented([{ name: 'Ann Vale', words: 'yes' }]);
    const { attributions } = JSON.parse(exportClaims('json', article, analysis, OPTIONS).text);
    expect(attributions[0].text).toEqual({ content: 'yes', cue: 'said', source: 'Ann Vale' });
  });

  it.each(Object.entries({ ...HOSTILE, 'half a pair': 'a\ud800' }))(
    'keeps %s whole',
    (_what, words) => {
      const { article, analysis } = invented([{ name: words, words }]);
      const { text } = exportClaims('json', article, analysis, OPTIONS);
      expect(faults(text)).toEqual([]);
      const read = JSON.parse(text);
      expect(read.article.text).toBe(article.text);
      expect(read.speakers[0].name).toBe(words);
    },
  );

  it('holds the schema to the names of the contract', () => {
    const { attribution, speaker } = schema.$defs;
    expect(attribution.properties.type.enum).toEqual(CLAIM_TYPES);
    expect(attribution.properties.stance.enum).toEqual(STANCES);
    expect(speaker.properties.kind.enum).toEqual(SPEAKER_KINDS);
  });

  it('is told by the schema from what lacks a part or has one too many', () => {
    const { article, analysis } = invented([{ name: 'Ann Vale', words: 'yes' }]);
    const record = JSON.parse(exportClaims('json', article, analysis, OPTIONS).text);
    expect(faults(JSON.stringify({ ...record, speakers: undefined }))).not.toEqual([]);
    expect(faults(JSON.stringify({ ...record, more: 1 }))).not.toEqual([]);
    record.attributions[0].stance = 'shouts';
    expect(faults(JSON.stringify(record))).not.toEqual([]);
  });
});
