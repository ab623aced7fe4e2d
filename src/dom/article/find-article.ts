import type { FoundArticle } from './found-article';

/**
 * Finds the news article of a page in its live DOM, which is only read.
 *
 * @param document the page; no layout is needed (jsdom will do)
 * @param url where the page was loaded from
 * @returns the article, or null where the page is none (a front page, a shop, a forum …)
 */
export function findArticle(document: Document, url: string): FoundArticle | null {
  const paragraphs = Array.from(document.querySelectorAll('article p'));
  const blocks = paragraphs.map((element) => ({
    element,
    kind: 'paragraph' as const,
    text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  }));
  if (blocks.length < 2) return null;
  return {
    url,
    root: document.body,
    blocks,
    title: document.title || undefined,
    publisher: undefined,
    published: undefined,
    language: document.documentElement.lang || undefined,
  };
}
