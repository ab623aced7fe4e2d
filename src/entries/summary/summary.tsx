/** The printable summary of the page in another tab, which `?tab=ID` names. */
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Theme } from '../../dom/marks/palette';
import { reasonOf } from '../../extension/reason';
import { readSettings } from '../../extension/settings/store';
import { message } from '../../ui/message';
import { PrintView } from '../../ui/popup/PrintView';
import { StateView } from '../../ui/StateView';
import { stateWords } from '../../ui/states';
import { speak } from '../own-pages/speak';
import { useTheme } from '../own-pages/use-theme';
import { FailedView } from '../popup/FailedView';
import { type FrontTab, followPage, type PopupState, tabWithId } from '../popup/page-link';
import { partReport } from '../popup/part-report';
import { type ReadyReport, useOverview } from '../popup/use-overview';

function SummaryPage({ tab }: { tab: FrontTab | null }) {
  const theme = useTheme();
  const [state, setState] = useState<PopupState>({ state: 'working' });
  const follow = (): void => {
    const onError = (error: unknown): void => {
      setState({ state: 'failed', reason: reasonOf(error) });
    };
    if (!tab) return;
    followPage(tab, { onReport: setState }).then((why) => why && setState({ state: why }), onError);
  };
  useEffect(follow, []);
  if (state.state === 'ready') {
    return <Summary report={state} theme={theme} />;
  }
  if (tab && state.state === 'working') return <StateView {...stateWords('working')} />;
  if (state.state === 'failed') return <FailedView reason={state.reason} onRetry={follow} />;
  return (
    <StateView title={message('summary_gone_title')} advice={message('summary_gone_advice')} />
  );
}

function Summary({ report, theme }: { report: ReadyReport; theme: Theme }) {
  const part = useMemo(() => partReport(report, report.at), [report]);
  const { article } = part;
  const overview = useOverview(part, theme);
  useEffect(() => {
    if (article.title) document.title = article.title;
  }, [article.title]);
  return <PrintView article={article} overview={overview} onPrint={() => print()} />;
}

async function start(): Promise<void> {
  await speak((await readSettings()).language);
  const id = Number(new URLSearchParams(location.search).get('tab') ?? NaN);
  render(<SummaryPage tab={Number.isInteger(id) ? await tabWithId(id) : null} />, document.body);
}

void start();
