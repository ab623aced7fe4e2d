/** The figures as they stand in docs/performance.md, between two marks. */
import { cellsOf, type Figure, HEADS } from '../common/figures';

const BEGIN = '<!-- figures: npm run bench -- --docs -->';
const END = '<!-- end of the figures -->';

export interface Section {
  title: string;
  figures: readonly Figure[];
}

/** @param lead what was measured where */
export function figuresAsMarkdown(
  lead: string,
  sections: readonly Section[],
  chart: string,
): string {
  const tables = sections.map(({ title, figures }) => {
    const [, ...heads] = HEADS;
    const head = `| | ${heads.join(' | ')} |\n|---|${heads.map(() => '--:|').join('')}`;
    const rows = figures.map((figure) => `| ${cellsOf(figure).join(' | ')} |`);
    return `### ${title}\n\n${head}\n${rows.join('\n')}`;
  });
  return [lead, ...tables, `### Growth\n\n\`\`\`\n${chart}\n\`\`\``].join('\n\n');
}

/**
 * The document with new figures in it.
 * @throws where it does not have both marks
 */
export function withFigures(document: string, figures: string): string {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error(`the document has no “${BEGIN}” and “${END}”`);
  return `${document.slice(0, from + BEGIN.length)}\n\n${figures}\n\n${document.slice(to)}`;
}
