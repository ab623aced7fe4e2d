/** The sample article, live: marks and card follow the settings. */
import { useEffect, useRef } from 'preact/hooks';
import type { Report } from '../../extension/messaging/protocol';
import type { Settings } from '../../extension/settings/settings';
import { SAMPLE_PUBLISHER, SAMPLE_TITLE, SampleArticle } from '../../ui/SampleArticle';
import { LiveArticle } from './live-article';

export interface LiveSampleProps {
  settings: Settings;
  /** Is told what the popup would be. */
  onReport?(report: Report): void;
}

export function LiveSample({ settings, onReport }: LiveSampleProps) {
  const element = useRef<HTMLElement>(null);
  const live = useRef<LiveArticle | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const about = { title: SAMPLE_TITLE, publisher: SAMPLE_PUBLISHER };
    live.current = new LiveArticle(element.current!, about, controller.signal);
    return () => controller.abort();
  }, []);
  useEffect(() => {
    void live.current?.show(settings).then(onReport);
  }, [settings]);
  useEffect(() => {
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const onChange = () => live.current?.page.restyle();
    scheme.addEventListener('change', onChange);
    return () => scheme.removeEventListener('change', onChange);
  }, []);
  return <SampleArticle element={element} />;
}
