/** The toolbar popup: who said what in the page in front. */
import { render } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { summarise } from '../../core';
import { type Theme, voiceColour } from '../../dom/palette';
import { callPage } from '../../extension/messaging';
import type { Settings } from '../../extension/settings';
import { readSettings, setSite } from '../../extension/settings-store';
import { isOff, siteOf } from '../../extension/sites';
import { message } from '../../ui/message';
import { SiteSwitch } from '../../ui/SiteSwitch';
import { StateView } from '../../ui/StateView';
import { ArticleHead, SummaryView } from '../../ui/SummaryView';
import { stateWords, unsupportedLanguage } from '../../ui/states';
import { speak } from '../speak';
import { askPermission, followPage, frontTab, type PopupState } from './page-link';

interface PopupProps {
  tab: { id: number; url: string };
  settings: Settings;
}

const darkScheme = matchMedia('(prefers-color-scheme: dark)');
const currentTheme = (): Theme => (darkScheme.matches ? 'dark' : 'light');

/** The system's theme, also where it changes while the popup is open. */
function useTheme(): Theme {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const onChange = () => setTheme(currentTheme());
    darkScheme.addEventListener('change', onChange);
    return () => darkScheme.removeEventListener('change', onChange);
  }, []);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}

function Popup({ tab, settings }: PopupProps) {
  /** Whether the site was on when the popup opened. */
  const siteOn = !isOff(settings, tab.url);
  const theme = useTheme();
  const [state, setState] = useState<PopupState>(siteOn ? { state: 'working' } : { state: 'off' });
  const [on, setOn] = useState(siteOn);
  const follow = (): void => {
    followPage(tab, setState).catch((error: unknown) => {
      setState({ state: 'failed', reason: String(error) });
    });
  };
  useEffect(follow, []);

  const site = siteOf(tab.url);
  const onSwitch = (next: boolean): void => {
    setOn(next);
    if (site !== null) void setSite(site, next);
  };
  const onGoTo = (claim: string): void => {
    void callPage(tab.id, 'go-to', { claim });
  };
  const onPermit = (): void => {
    void askPermission().then((granted) => granted && follow());
  };
  return (
    <>
      <Content state={state} theme={theme} onGoTo={onGoTo} onPermit={onPermit} />
      {site !== null && state.state !== 'browser-page' && (
        <SiteSwitch site={site} on={on} onSwitch={onSwitch} />
      )}
    </>
  );
}

interface ContentProps {
  state: PopupState;
  theme: Theme;
  onGoTo(claim: string): void;
  onPermit(): void;
}

function Content({ state, theme, onGoTo, onPermit }: ContentProps) {
  switch (state.state) {
    case 'ready': {
      const { article, analysis, slots } = state;
      const { claims, voices } = summarise(article, analysis);
      const coloured = voices.map((voice, place) => ({
        voice,
        colour: voiceColour(theme, slots[place]!),
      }));
      return <SummaryView article={article} claims={claims} voices={coloured} onGoTo={onGoTo} />;
    }
    case 'nothing-attributed':
      return (
        <>
          <ArticleHead article={state.article} />
          <StateView {...stateWords('nothing-attributed')} />
        </>
      );
    case 'unsupported-language':
      return <StateView {...unsupportedLanguage(state.language)} />;
    case 'no-permission':
      return (
        <StateView
          {...stateWords('no-permission')}
          action={{ label: message('allow_reading'), run: onPermit }}
        />
      );
    case 'failed':
      return <StateView {...stateWords('failed')} reason={state.reason} />;
    default:
      return <StateView {...stateWords(state.state)} />;
  }
}

async function start(): Promise<void> {
  document.documentElement.dataset.theme = currentTheme();
  const [tab, settings] = await Promise.all([frontTab(), readSettings()]);
  await speak(settings.language);
  if (!tab) {
    render(<StateView {...stateWords('browser-page')} />, document.body);
    return;
  }
  render(<Popup tab={tab} settings={settings} />, document.body);
}

void start();
