/**
 * Takes out of Preact what sets HTML. Nothing of ours uses it, the text of pages must never come
 * to be HTML, and the stores ask about every such place.
 */
import type { Plugin } from 'vite';

const SETS_HTML = /\w+\.innerHTML=\w+\.__html/g;

/** @throws where Preact sets HTML in another way than is known here, so that somebody looks */
export function withoutHtml(): Plugin {
  return {
    name: 'whosaid-without-html',
    apply: 'build',
    transform(code, id) {
      if (!/\/preact\/dist\/preact(?:\.module)?\.m?js$/.test(id)) return null;
      const { length } = code.match(SETS_HTML) ?? [];
      if (length !== 1) throw new Error(`${id} sets HTML in ${length ?? 0} known places, not one`);
      return { code: code.replace(SETS_HTML, '0'), map: null };
    },
  };
}
