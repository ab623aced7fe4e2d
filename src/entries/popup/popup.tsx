/** The toolbar popup: who said what in the page in front. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { callPage } from '../../extension/messaging/call';
import { reasonOf } from '../../extension/reason';
import type { Settings } from '../../extension/settings/settings';
import { isOff, siteOf } from '../../extension/settings/sites';
import { readSettings, setSite } from '../../extension/settings/store';
import { SiteSwitch } from '../../ui/SiteSwitch';
import { StateView } from '../../ui/StateView';
import { stateWords } from '../../ui/states';
import { speak } from '../own-pages/speak';
import { useTheme } from '../own-pages/use-theme';
import { Content } from './Content';
import { askPermission, type FrontTab, followPage, frontTab, type PopupState } from './page-link';

/** States of pages that have no site to switch. */
const WITHOUT_SITE = ['browser-page', 'store-page'];

interface PopupProps {
  tab: FrontTab;
  settings: Settings;
}

function Popup({ tab, settings }: PopupProps) {
  /** Whether the site was on when the popup opened. */
  const siteOn = !isOff(settings, tab.url);
  const theme = useTheme();
  const [state, setState] = useState<PopupState>(siteOn ? { state: 'working' } : { state: 'off' });
  const [on, setOn] = useState(siteOn);
  const onError = (error: unknown): void => {
    setState({ state: 'failed', reason: reasonOf(error) });
  };
  const follow = (): void => void followPage(tab, setState).catch(onError);
  useEffect(follow, []);

  const site = siteOf(tab.url);
  const onSwitch = (next: boolean): void => {
    setOn(next);
    // Where there is no room for it, all is as before.
    if (site !== null) setSite(site, next).catch(() => setOn(!next));
  };
  const onGoTo = (claim: string): void => {
    // Where the page has gone on, it has other claims by now.
    callPage(tab.id, 'go-to', { claim }).catch(follow);
  };
  const onPermit = (): void => {
    askPermission().then((granted) => granted && follow(), onError);
  };
  /** Where the page script is gone, a new one is asked for. */
  const read = (anyway: boolean): void => {
    setState({ state: 'working' });
    callPage(tab.id, 'read', { anyway }).catch(follow);
  };
  return (
    <>
      <Content
        state={state}
        theme={theme}
        tabId={tab.id}
        onGoTo={onGoTo}
        onPermit={onPermit}
        onReadAnyway={() => read(true)}
        onRetry={() => read(false)}
      />
      {site !== null && !WITHOUT_SITE.includes(state.state) && (
        <SiteSwitch site={site} on={on} onSwitch={onSwitch} />
      )}
    </>
  );
}

async function start(): Promise<void> {
  const [tab, settings] = await Promise.all([frontTab(), readSettings()]);
  await speak(settings.language);
  if (!tab) {
    render(<StateView {...stateWords('browser-page')} />, document.body);
    return;
  }
  render(<Popup tab={tab} settings={settings} />, document.body);
}

void start();
