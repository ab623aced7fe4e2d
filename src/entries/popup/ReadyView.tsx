/** The summary of the page's claims, or the forms in which they can be taken away. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type ExportFormat, exportClaims } from '../../core/export';
import type { Theme } from '../../dom/palette';
import { exportWords } from '../../ui/export-words';
import { message } from '../../ui/message';
import { ExportPanel } from '../../ui/popup/ExportPanel';
import { SummaryView } from '../../ui/popup/SummaryView';
import { copy, save } from './take-away';
import { type ReadyReport, useOverview } from './use-overview';

export interface ReadyViewProps {
  report: ReadyReport;
  theme: Theme;
  tabId: number;
  onGoTo(claim: string): void;
}

export function ReadyView({ report, theme, tabId, onGoTo }: ReadyViewProps) {
  const { article, analysis } = report;
  const overview = useOverview(report, theme);
  /** What is taken away: one claim, all (null), or nothing now. */
  const [taken, setTaken] = useState<string | null | undefined>();
  const claim = overview.claims.find(({ view }) => view.id === taken);
  const isOpen = taken === null || claim !== undefined;
  const fileOf = (format: ExportFormat) =>
    exportClaims(format, article, analysis, {
      words: exportWords(),
      newId: () => crypto.randomUUID(),
      ...(claim && { claim: claim.view.id }),
    });
  return (
    <>
      <div hidden={isOpen}>
        <SummaryView article={article} overview={overview} onGoTo={onGoTo} onExport={setTaken} />
      </div>
      {isOpen && (
        <ExportPanel
          claim={claim?.view.text ?? null}
          onCopy={async (format) => {
            await copy(fileOf(format).text);
            return message('export_copied', message(`format_${format}`));
          }}
          onSave={async (format) => {
            const file = fileOf(format);
            save(file);
            return message('export_saved', file.name);
          }}
          onPrint={() => void openSummaryPage(tabId)}
          onClose={() => setTaken(undefined)}
        />
      )}
    </>
  );
}

async function openSummaryPage(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`src/entries/summary/summary.html?tab=${tabId}`);
  await browser.tabs.create({ url });
  window.close();
}
