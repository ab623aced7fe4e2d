/** The summary of the page's claims, or the forms in which they can be taken away. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { partsOf } from '../../core';
import { type ExportFormat, exportClaims } from '../../core/export';
import type { Theme } from '../../dom/marks/palette';
import { exportWords } from '../../ui/export-words';
import { message } from '../../ui/message';
import { ArticleChoice } from '../../ui/popup/ArticleChoice';
import { ArticleHead } from '../../ui/popup/ArticleHead';
import { ExportPanel } from '../../ui/popup/ExportPanel';
import { SummaryView } from '../../ui/popup/SummaryView';
import { StateView } from '../../ui/StateView';
import { stateWords } from '../../ui/states';
import { copy, save } from '../own-pages/take-away';
import { partReport } from './part-report';
import { type ReadyReport, useOverview } from './use-overview';

export interface ReadyViewProps {
  report: ReadyReport;
  theme: Theme;
  tabId: number;
  onGoTo(claim: string): void;
}

/** Of a page with several articles: the one that the reader is at, until another is chosen. */
export function ReadyView({ report, ...props }: ReadyViewProps) {
  const articles = useMemo(() => partsOf(report.article).map(({ article }) => article), [report]);
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.min(chosen ?? report.at, articles.length - 1);
  const part = useMemo(() => partReport(report, at), [report, at]);
  return (
    <>
      {articles.length > 1 && (
        <ArticleChoice articles={articles} chosen={at} onChoose={setChosen} />
      )}
      {part.analysis.attributions.length > 0 ? (
        <OneArticle key={at} report={part} {...props} />
      ) : (
        <>
          <ArticleHead article={part.article} />
          <StateView {...stateWords('nothing-attributed')} />
        </>
      )}
    </>
  );
}

function OneArticle({ report, theme, tabId, onGoTo }: ReadyViewProps) {
  const { article, analysis } = report;
  const overview = useOverview(report, theme);
  /** What is taken away: one claim, all (null), or nothing now. */
  const [taken, setTaken] = useState<string | null | undefined>();
  const claim = overview.claims.find(({ view }) => view.id === taken);
  const isOpen = taken === null || claim !== undefined;
  /** What led to the forms: there the reader goes on when they are closed. */
  const opener = useRef<Element | null>(null);
  const onExport = (what: string | null): void => {
    opener.current = document.activeElement;
    setTaken(what);
  };
  useEffect(() => {
    if (!isOpen && opener.current instanceof HTMLElement) opener.current.focus();
  }, [isOpen]);
  const fileOf = (format: ExportFormat) =>
    exportClaims(format, article, analysis, {
      words: exportWords(),
      newId: () => crypto.randomUUID(),
      ...(claim && { claim: claim.view.id }),
    });
  return (
    <>
      <div hidden={isOpen}>
        <SummaryView article={article} overview={overview} onGoTo={onGoTo} onExport={onExport} />
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
