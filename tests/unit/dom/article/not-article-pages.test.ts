// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allLanguages, findArticle } from '../../../../src/dom';

/** Section fronts, search results, shops, forums, mail, documents and other pages, all invented. */
const DIRECTORY = join(__dirname, '../../../pages/not-articles');
const names = readdirSync(DIRECTORY).filter((name) => name.endsWith('.html'));

describe('a page that is no article', () => {
  it.each(names)('%s', (name) => {
    const html = readFileSync(join(DIRECTORY, name), 'utf8');
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(findArticle(document, `https://bugle.example/${name}`, allLanguages)).toBeNull();
  });

  it('is one of at least thirty kinds', () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
  });
});
