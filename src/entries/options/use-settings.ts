import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../extension/settings/settings';
import { changeSettings, readSettings } from '../../extension/settings/store';
import { watchSettings } from '../../extension/settings/watch';
import { message } from '../../ui/message';
import { speak } from '../own-pages/speak';

interface Told {
  /** A change of this page is on its way: what was told of those before it no longer holds. */
  onStart(): void;
  /** All changes of this page were kept, or why the last was not. */
  onDone(error?: unknown): void;
}

/** The settings, as this page or any other part of the extension has left them. */
export function useSettings(atFirst: Settings, { onStart, onDone }: Told) {
  const [settings, setSettings] = useState(atFirst);
  /** Changes that are shown already and not kept yet. */
  const pending = useRef(0);

  const refresh = async (): Promise<void> => {
    const next = await readSettings();
    await speak(next.language);
    // What is on its way would seem to be taken back.
    if (pending.current > 0) return;
    document.title = message('options_title');
    setSettings(next);
  };
  useEffect(() => {
    const controller = new AbortController();
    watchSettings(() => void refresh(), controller.signal);
    return () => controller.abort();
  }, []);

  /** Resolves with the settings before, or with null where the change could not be kept. */
  const change = async (changed: Partial<Settings>): Promise<Settings | null> => {
    setSettings((before) => ({ ...before, ...changed }));
    pending.current++;
    onStart();
    let before: Settings | null = null;
    let problem: unknown;
    try {
      before = await changeSettings(() => changed);
    } catch (error) {
      problem = error;
    }
    pending.current--;
    await refresh();
    if (pending.current === 0 || problem) onDone(problem);
    return before;
  };
  return { settings, change };
}
