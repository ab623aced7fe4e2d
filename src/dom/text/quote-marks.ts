/** The marks that a browser puts round `<q>`: outer pair, inner pair. From CLDR, as in the HTML standard's `quotes` rules. */
const MARKS: Readonly<Record<string, string>> = {
  en: '“”‘’',
  de: '„“‚‘',
  fr: '«»«»',
  es: '«»“”',
  it: '«»“”',
  pt: '“”‘’',
  nl: '‘’“”',
  pl: '„”«»',
  ru: '«»„“',
  sv: '””’’',
};

/**
 * The two marks that are rendered round a `<q>`, or '' where the page's style gives none.
 * The language is the parent's: a quotation in a foreign language keeps the text's marks.
 */
export function quoteMarks(q: Element): { open: string; close: string } {
  const view = q.ownerDocument.defaultView;
  if (view && typeof q.checkVisibility === 'function') {
    if (!/^open-quote/.test(view.getComputedStyle(q, '::before').content)) {
      return { open: '', close: '' };
    }
  }
  const parent = q.parentElement;
  const language = parent?.closest('[lang]')?.getAttribute('lang')?.slice(0, 2).toLowerCase();
  const marks = MARKS[language ?? 'en'] ?? MARKS.en ?? '';
  let depth = 0;
  for (let at = parent?.closest('q'); at; at = at.parentElement?.closest('q')) depth++;
  const inner = depth % 2 === 1 ? 2 : 0;
  return { open: marks.charAt(inner), close: marks.charAt(inner + 1) };
}
