/** Invented articles that change as pages do: drawn anew, longer, edited, gone on by script. */
import { paragraph } from '../page/pages';

const PAGES = 200;
/** Paragraphs that a page shows at first, and that it has in store. */
const SHOWN = 40;
const STORED = 60;

/** The page of this number: "/0.html" and on. */
export const pathOf = (number: number): string => `/${number % PAGES}.html`;

/** Words of a claim in the paragraph of this number, and in no other. */
export const wordsOf = (at: number): string => `of ward ${at + 1} will be open again`;

/** Of each page the number of its first paragraph; no two pages have one in common. */
export const firstOf = (number: number): number => (number % PAGES) * STORED;

/** A page of more paragraphs than the background remembers, all of them its own. */
export const LONG = '/long.html';
export const LONG_FIRST = PAGES * STORED;
const LONG_LENGTH = 2400;

export function soakPages(): Record<string, { body: string }> {
  const numbers = [...Array(PAGES).keys()];
  return Object.fromEntries([
    ...numbers.map((number) => [pathOf(number), { body: page(firstOf(number), STORED) }]),
    [LONG, { body: page(LONG_FIRST, LONG_LENGTH, LONG_LENGTH) }],
  ]);
}

function page(first: number, stored: number, shown = SHOWN): string {
  const texts = Array.from({ length: stored }, (_, at) => paragraph(first + at));
  const title = `Wards ${first + 1} to ${first + stored}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article">
<style>body{font:17px/1.6 serif;margin:24px auto;max-width:640px}</style></head>
<body><main></main><script>
const texts = ${JSON.stringify(texts)};
let end = 0;
function paragraphOf(text) {
  return Object.assign(document.createElement('p'), { textContent: text });
}
/** Draws the article from its paragraph \`from\` on, from nothing. */
function draw(from) {
  const article = document.createElement('article');
  end = from + ${shown};
  article.append(Object.assign(document.createElement('h1'), { textContent: document.title }));
  article.append(...texts.slice(from, end).map(paragraphOf));
  document.querySelector('main').replaceChildren(article);
}
/** Goes on to the rest of the paragraphs by script. */
function go(from) {
  history.pushState(null, '', '?' + from);
  draw(from);
}
function grow() {
  document.querySelector('article').append(paragraphOf(texts[end++]));
}
function edit(at) {
  const { firstChild } = document.querySelectorAll('article p')[at];
  firstChild.data = firstChild.data.replace('before winter', 'before the frost');
}
/** Where a mark with these words is, in view; null where there is none. */
function placeOf(words) {
  let found = null;
  CSS.highlights.forEach((highlight) => highlight.forEach((range) => {
    if (range.toString().includes(words)) found = range;
  }));
  found?.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = found?.getClientRects()[0];
  return box ? { x: box.x + 60, y: box.y + box.height / 2 } : null;
}
draw(0);
</script></body></html>`;
}
