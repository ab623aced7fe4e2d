import { findArticle } from '../../../../src/dom';

/** Invented papers and people. */
export const URL = 'https://bugle.example/2031/05/harbour';

export const PARAGRAPHS = [
  'The harbour of Port Lindow will close for a year, the city council decided on Monday evening.',
  '“Nobody likes it, but the walls are older than the bridge,” said Mayor Ada Berg after the vote.',
  'Fishermen had asked for a shorter closure. Their spokesman, Jonas Vik, called the plan “a sentence without a trial.”',
  'The council denied that it had been warned, and promised to pay for moorings in the next bay.',
  'Work begins in June. According to the harbour office, the first ships return in the following spring.',
];

export const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

export function page(body: string, head = ''): Document {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

export const NEWS_HEAD =
  '<title>Harbour to close - The Bugle</title><meta property="og:type" content="article">';

/** A whole page round what stands in the article. */
export function newsPage(article: string, head = NEWS_HEAD): Document {
  return page(
    `<header><nav><a href="/">News</a> <a href="/sport">Sport</a></nav></header>
     <main><article><h1>Harbour to close</h1>${article}</article></main>
     <footer>© The Bugle. “We print it all,” our founder said to everyone who asked him.</footer>`,
    head,
  );
}

/** What the finder keeps. */
export const textsIn = (document: Document): string[] | undefined =>
  findArticle(document, URL)?.blocks.map(({ text }) => text);

/** What is kept when something stands between the second paragraph and the third. */
export const textsAround = (between: string): string[] | undefined =>
  textsIn(
    newsPage(
      PARAGRAPHS.map((text, index) => `<p>${text}</p>${index === 1 ? between : ''}`).join('\n'),
    ),
  );
