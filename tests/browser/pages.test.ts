import { expect, it } from 'vitest';
import words from '../../public/_locales/en/messages.json' with { type: 'json' };
import { CLAIM_TYPES } from '../../src/core/model';
import { bare, type ExpectedClaim, expectedPages } from './support/expected';
import { highlighted, highlightOf, type ListedVoice, listedVoices } from './support/seen';
import { inEachBrowser } from './support/stage';

const pages = expectedPages();
const articles = pages.filter(({ expected }) => expected.claims.length > 0);
const others = pages.filter(({ expected }) => expected.claims.length === 0);

/** @param content bare of marks */
const line = (name: string, content: string[], type: string | undefined): string =>
  `${bare(name)}: ${content.join(' … ')} (${type})`;

/** The type that a claim's facts tell. */
const typeIn = (facts: string): string | undefined =>
  CLAIM_TYPES.find((type) => facts.includes(words[`type_${type}`].message));

/** The list as lines of "name: words (type)". */
const linesOf = (voices: ListedVoice[]): string[] =>
  voices.flatMap(({ name, claims }) =>
    claims.map(({ content, facts }) => line(name, content, typeIn(facts))),
  );

const lineOf = ({ speaker, content, type }: ExpectedClaim): string =>
  line(speaker, content.map(bare), type);

inEachBrowser('every test page', (stage) => {
  it.each(articles)(
    '$page has its claims marked, and nothing outside the article',
    async ({ page, expected }) => {
      await stage.open(page);
      for (const { content } of expected.claims) {
        for (const part of content) await highlightOf(stage.session, part);
      }
      const paths = (await highlighted(stage.session)).map(({ path }) => path);
      expect(paths.filter((path) => !path.includes(expected.within ?? ''))).toEqual([]);
    },
  );

  it.each(articles)(
    '$page has its claims listed by speaker in the popup, with their types',
    async ({ page, expected }) => {
      await stage.open(page);
      const popup = await stage.popup();
      const listed = linesOf(await listedVoices(popup));
      expect(listed).toEqual(expect.arrayContaining(expected.claims.map(lineOf)));
    },
  );

  it.each(others)(
    '$page has nothing marked, and the popup says why',
    async ({ page, expected }) => {
      await stage.open(page);
      const popup = await stage.popup();
      const text = await popup.text();
      expect(text).toContain(expected.state);
      expect(text).toContain(expected.says);
      expect(await highlighted(stage.session)).toEqual([]);
    },
  );

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
