/** What `npm run fuzz` has found and what was mended: every input that ever failed. */
import { describe, expect, it } from 'vitest';
import { prepare, type Sentence } from '../../../src/core/text/prepare';
import { checkAnalysis, checkAppended } from '../../fuzz/core-properties';
import { checkLiving, checkReading } from '../../fuzz/dom-properties';
import type { Tree } from '../dom/random-tree';

describe('a text that once broke a promise', () => {
  it.each([['a cue that reaches into its content', '. said said said the ferry was sold "']])(
    '%s',
    (_, text) => {
      expect(() => checkAnalysis(text)).not.toThrow();
    },
  );

  it.each([
    ['by what carries a quotation on that it left open', 'said said 「 said', '「'],
    [
      'by more letters of other scripts than it has itself',
      '"ee.r"hopes.',
      '豥𫶥𫨲ᱣ𓙑𫏱ᣄ𬞸𣅴ڕ물𲷃𤣋𘀵𦵽',
    ],
  ])('and is followed %s', (_, first, second) => {
    expect(() => checkAppended([first, second])).not.toThrow();
  });

  it('a row of full stops, which ends a sentence where it ends, and takes no more time for each', () => {
    const sentencesOf = (text: string): Sentence[] => prepare({ text, language: 'en' }).sentences;
    expect(sentencesOf(`It rained ${'. '.repeat(100)}It snowed.`)).toHaveLength(2);
  });
});

describe('a page that once broke a promise', () => {
  it('has a paragraph of a hard space and a soft hyphen alone', () => {
    const prose = { name: 'p', classes: '', prose: 0 };
    const inBold = (child: Tree): Tree => ({ name: 'b', children: [child] });
    const tree = inBold(inBold({ name: 'p', children: [{ text: '\u00a0\u00ad' }] }));
    const page = {
      root: 'article' as const,
      parts: [{ tree: [tree] }, prose, prose, prose],
      data: undefined,
    };
    expect(() => checkReading(page)).not.toThrow();
  });

  it('loses its root element while it is read', async () => {
    const living = {
      page: {
        root: 'article' as const,
        parts: [{ name: 'p', classes: '', prose: 0 }],
        data: undefined,
      },
      changes: [{ kind: 'no-root' as const, at: 0, to: 0, tree: [] }],
      claims: [],
    };
    await expect(checkLiving(living)).resolves.toBeUndefined();
  });
});
