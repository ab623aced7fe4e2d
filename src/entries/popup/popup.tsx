/** The toolbar popup: who said what in the page in front. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
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
import { followTab } from './follow-tab';
import { askPermission, type FrontTab, frontTab, type PopupState } from './page-link';

/** States of pages that have no site to switch. */
const WITHOUT_SITE = ['browser-page', 'store-page'];

interface PopupProps {
  front: FrontTab;
  settings: Settings;
}

function Popup({ front, settings }: PopupProps) {
  /** Whether the site was on when the popup opened. */
  const siteOn = !isOff(settings, front.url);
  const theme = useTheme();
  const [tab, setTab] = useState(front);
  const [state, setState] = useState<PopupState>(siteOn ? { state: 'working' } : { state: 'off' });
  const [on, setOn] = useState(siteOn);
  const onError = (error: unknown): void => {
    setState({ state: 'failed', reason: reasonOf(error) });
  };
  const follow = useRef(() => {});
  useEffect(() => {
    const onTab = (next: FrontTab): void => {
      setTab(next);
      readSettings().then((now) => setOn(!isOff(now, next.url)), onError);
    };
    follow.current = followTab(front.id, { onTab, onState: setState, onError });
  }, []);

  const site = siteOf(tab.url);
  const onSwitch = (next: boolean): void => {
    setOn(next);
    // Where there is no room for it, all is as before.
    if (site !== null) setSite(site, next).catch(() => setOn(!next));
  };
  const onGoTo = (claim: string): void => {
    // Where the page has gone on, it has other claims by now.
    callPage(tab.id, 'go-to', { claim }).catch(follow.current);
  };
  const onPermit = (): void => {
    askPermission().then((granted) => granted && follow.current(), onError);
  };
  /** Where the page script is gone, a new one is asked for. */
  const read = (anyway: boolean): void => {
    setState({ state: 'working' });
    callPage(tab.id, 'read', { anyway }).catch(follow.current);
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
  render(<Popup front={tab} settings={settings} />, document.body);
}

void start();
