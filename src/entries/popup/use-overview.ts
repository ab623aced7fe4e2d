import { useMemo } from 'preact/hooks';
import { type Theme, voiceColour } from '../../dom/marks/palette';
import type { Report } from '../../extension/messaging/protocol';
import { type Overview, overviewOf } from '../../ui/popup/overview';

export type ReadyReport = Extract<Report, { state: 'ready' }>;

/** The overview in the colours that the page has on a light or a dark ground. */
export function useOverview(report: ReadyReport, theme: Theme): Overview {
  return useMemo(() => {
    const { article, analysis, slots } = report;
    const colours = slots.map((slot) => voiceColour(theme, slot));
    return overviewOf(article, analysis, colours);
  }, [report, theme]);
}
