import { existsSync, readFileSync } from 'node:fs';
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

interface SeedClaim {
  id: string;
  optional?: boolean;
  content: string[];
  speaker: string;
  /** From the speaker to the last who passed it on. */
  chain?: string[];
}

/** A real article with its claims, which is no part of the project: it is tested where it is beside it. */
const SEED = '../shared/seed';
const IN_BODY = /> article > div\.article-text > p(?: >|$)/;

function seedClaims(): SeedClaim[] {
  const { claims } = JSON.parse(readFileSync(`${SEED}/claims.json`, 'utf8')) as {
    claims: SeedClaim[];
  };
  return claims.filter(({ optional }) => !optional);
}

if (existsSync(`${SEED}/page.html`)) {
  const claims = seedClaims();

  inEachBrowser(
    'the seed page',
    (stage) => {
      it.each(claims)(
        'has $id marked and listed with $speaker',
        async ({ content, speaker, chain = [] }) => {
          await stage.open('page.html');
          for (const part of content) await highlightOf(stage.session, part);
          const voices = await listedVoices(await stage.popup());
          const voice = voices.find(({ name }) => bare(name) === bare(speaker));
          const wanted = content.map(bare).join(' … ');
          const listed = voice?.claims.find((claim) => claim.content.join(' … ') === wanted);
          expect(listed, `${wanted}, of ${speaker}`).toBeDefined();
          for (const relay of chain.slice(1)) expect(listed?.facts).toContain(`by ${relay}`);
        },
      );

      it('has not one highlight outside the article’s own paragraphs', async () => {
        await stage.open('page.html');
        await highlightOf(stage.session, claims[0]?.content[0] ?? '');
        const ranges = await highlighted(stage.session);
        expect(ranges.filter(({ path }) => !IN_BODY.test(path))).toEqual([]);
        expect(ranges.filter(({ path }) => path.includes('editors-note'))).toEqual([]);
      });
    },
    { folder: SEED },
  );
}
