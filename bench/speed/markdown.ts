/** The figures as they stand in docs/performance.md. */
import { markdownTable } from '../common/documents';
import { cellsOf, type Figure, HEADS } from '../common/figures';

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
  const tables = sections.map(
    ({ title, figures }) => `### ${title}\n\n${markdownTable(HEADS, figures.map(cellsOf))}`,
  );
  return [lead, ...tables, `### Growth\n\n\`\`\`\n${chart}\n\`\`\``].join('\n\n');
}
