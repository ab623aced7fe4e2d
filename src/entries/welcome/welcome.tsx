/** The welcome page, which opens once, when the extension is installed. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { summarise } from '../../core';
import { voiceColour } from '../../dom/marks/palette';
import type { Report } from '../../extension/messaging/protocol';
import type { Settings } from '../../extension/settings/settings';
import { readSettings } from '../../extension/settings/store';
import { watchSettings } from '../../extension/settings/watch';
import { type MessageKey, message } from '../../ui/message';
import type { Command } from '../../ui/welcome/KeyTable';
import { SummaryPicture } from '../../ui/welcome/SummaryPicture';
import { WelcomeView } from '../../ui/welcome/WelcomeView';
import { LiveSample } from '../own-pages/LiveSample';
import { speak } from '../own-pages/speak';
import { useTheme } from '../own-pages/use-theme';

const isFirefox = browser.runtime.getURL('').startsWith('moz-');

/** In the language of the page; the browser tells a command's words in its own. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'command_open',
  'next-claim': 'command_next',
  'previous-claim': 'command_previous',
  'toggle-claims': 'command_toggle',
};

/** None in Firefox for Android. */
async function commandsNow(): Promise<Command[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description, shortcut }) => {
    const key = WORDS[name];
    return { name, words: key ? message(key) : (description ?? name), keys: shortcut ?? '' };
  });
}

function Picture({ report }: { report: Report | null }) {
  const theme = useTheme();
  if (report?.state !== 'ready') return null;
  const { claims, voices } = summarise(report.article, report.analysis);
  const coloured = voices.map((voice, place) => ({
    voice,
    colour: voiceColour(theme, report.slots[place]!),
  }));
  return <SummaryPicture article={report.article} claims={claims} voices={coloured} />;
}

interface WelcomeProps {
  settings: Settings;
  commands: readonly Command[];
}

function Welcome({ settings: atFirst, commands: found }: WelcomeProps) {
  const [{ settings, commands }, setState] = useState({ settings: atFirst, commands: found });
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const refresh = async () => setState(await state());
    watchSettings(() => void refresh(), controller.signal);
    return () => controller.abort();
  }, []);
  return (
    <WelcomeView
      commands={commands}
      browser={isFirefox ? 'firefox' : 'chromium'}
      onOptions={() => void browser.runtime.openOptionsPage()}
      sample={<LiveSample settings={settings} onReport={setReport} />}
      picture={<Picture report={report} />}
    />
  );
}

async function state(): Promise<WelcomeProps> {
  const settings = await readSettings();
  await speak(settings.language);
  document.title = message('welcome_title');
  return { settings, commands: await commandsNow() };
}

async function start(): Promise<void> {
  render(<Welcome {...(await state())} />, document.body);
}

void start();
