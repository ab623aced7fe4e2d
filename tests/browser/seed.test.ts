import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bare } from './support/expected';
import { highlighted, highlightOf, listedVoices } from './support/seen';
import { inEachBrowser } from './support/stage';

interface SeedClaim {
  id: string;
  optional?: boolean;
  content: string[];
  speaker: string;
  /** From the speaker to the last who passed it on. */
  chain?: string[];
}

/** A real article with its claims, which is not part of this repository. */
const SEED = '../shared/seed';
const IN_BODY = /> article > div\.article-text > p(?: >|$)/;

function seedClaims(): SeedClaim[] {
  const { claims } = JSON.parse(readFileSync(`${SEED}/claims.json`, 'utf8')) as {
    claims: SeedClaim[];
  };
  return claims.filter(({ optional }) => !optional);
}

describe.runIf(existsSync(`${SEED}/page.html`))('the seed page', () => {
  const claims = existsSync(`${SEED}/claims.json`) ? seedClaims() : [];

  inEachBrowser(
    'in a browser',
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
});
