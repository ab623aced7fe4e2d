/** Invented pages that ask much of the page script. */

const NAMES = ['Ada Quill', 'Jonas Merrit', 'Halina Brodd', 'Osric Vane', 'Petra Holm'];
const THINGS = ['bridge', 'mill', 'ferry', 'library', 'sluice', 'market', 'tower'];

/** Two claims, no two paragraphs alike. */
export function paragraph(at: number): string {
  const name = NAMES[at % NAMES.length];
  const thing = `${THINGS[at % THINGS.length]} of ward ${at + 1}`;
  return (
    `“The ${thing} will be open again before winter,” said ${name} on Monday. ` +
    `${name} denied that the ${thing} had cost more than it should have.`
  );
}

const head = (title: string): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article">
<style>body{font:17px/1.6 serif;margin:24px auto;max-width:640px}</style></head>`;

/** An article of so many paragraphs, with two claims in each. */
export function longArticle(paragraphs: number): string {
  const text = [...Array(paragraphs).keys()].map((at) => `<p>${paragraph(at)}</p>`);
  return `${head('A long day')}<body><article><h1>A long day</h1>${text.join('')}</article></body></html>`;
}

/**
 * An article that `draw(n)` draws anew from nothing, with paragraphs from the n-th on, and that
 * `keepDrawing(hertz, ms)` draws again and again; `drawn` counts.
 */
export function drawnArticle(paragraphs: number): string {
  const texts = [...Array(paragraphs * 10).keys()].map(paragraph);
  return `${head('A busy day')}<body><div id="root"></div><script>
const texts = ${JSON.stringify(texts)};
var drawn = 0;
function draw(from) {
  const article = document.createElement('article');
  for (const text of texts.slice(from, from + ${paragraphs})) {
    article.append(Object.assign(document.createElement('p'), { textContent: text }));
  }
  article.prepend(Object.assign(document.createElement('h1'), { textContent: 'A busy day' }));
  document.querySelector('#root').replaceChildren(article);
  drawn++;
}
function keepDrawing(hertz, ms) {
  return new Promise((done) => {
    const timer = setInterval(() => draw(0), 1000 / hertz);
    setTimeout(() => { clearInterval(timer); done(drawn); }, ms);
  });
}
draw(0);
</script></body></html>`;
}
