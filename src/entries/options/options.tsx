/** The options page. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { damagedSettings, parseSettings, type Settings } from '../../extension/settings/settings';
import { siteEntry } from '../../extension/settings/sites';
import { readStored, type Stored } from '../../extension/settings/store';
import type { NoticeProps } from '../../ui/form/Notice';
import { message } from '../../ui/message';
import { OptionsView } from '../../ui/options/OptionsView';
import { LiveSample } from '../own-pages/LiveSample';
import { speak } from '../own-pages/speak';
import { save } from '../own-pages/take-away';
import { useTheme } from '../own-pages/use-theme';
import { damageWords } from './damage';
import { useSettings } from './use-settings';

const { wrongClaims: _, ...DEFAULTS } = parseSettings({});
const VERSION = browser.runtime.getManifest().version;
const WELCOME = browser.runtime.getURL('src/entries/welcome/welcome.html');

interface OptionsProps {
  settings: Settings;
  /** What could not be read, in words; null where all could. */
  damage: string | null;
}

function Options({ settings: atFirst, damage: found }: OptionsProps) {
  useTheme();
  const [notice, setNotice] = useState<NoticeProps | null>(null);
  const [damage, setDamage] = useState(found);
  const { settings, change } = useSettings(atFirst, {
    onStart: () => setNotice(null),
    onDone: (error) =>
      setNotice(error ? { words: message('kept_not'), isBad: true } : { words: message('kept') }),
  });
  /** Changes what can be taken back. */
  const changeWithUndo = async (changed: Partial<Settings>, words: string): Promise<void> => {
    const before = await change(changed);
    if (!before) return;
    const undo = { label: message('action_undo'), run: () => void change(before) };
    setNotice({ words, action: undo });
  };
  const onAccept = (): void => {
    // What is written is whole.
    void change({}).then((before) => before && setDamage(null));
  };
  return (
    <OptionsView
      values={settings}
      onChange={change}
      entryOf={siteEntry}
      onExport={(lines) =>
        save({ name: 'whosaid-sites.txt', type: 'text/plain', text: `${lines.join('\n')}\n` })
      }
      onTold={(words) => setNotice({ words })}
      damage={
        damage === null
          ? null
          : {
              words: damage,
              isBad: true,
              action: { label: message('damaged_accept'), run: onAccept },
            }
      }
      notice={notice}
      welcome={WELCOME}
      version={VERSION}
      onForget={() => void changeWithUndo({ wrongClaims: [] }, message('wrong_forgotten'))}
      onReset={() => void changeWithUndo(DEFAULTS, message('reset_done'))}
    >
      <LiveSample settings={settings} />
    </OptionsView>
  );
}

async function start(): Promise<void> {
  const stored: Stored | null = await readStored().catch(() => null);
  const settings = parseSettings(stored);
  await speak(settings.language);
  document.title = message('options_title');
  const damage = stored ? damageWords(damagedSettings(stored)) : message('damaged_store');
  render(<Options settings={settings} damage={damage} />, document.body);
}

void start();
