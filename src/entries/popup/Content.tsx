/** What the popup shows of each state of the page. */
import browser from 'webextension-polyfill';
import type { Theme } from '../../dom/marks/palette';
import { message } from '../../ui/message';
import { ArticleHead } from '../../ui/popup/ArticleHead';
import { StateView } from '../../ui/StateView';
import { leftOut, stateWords, unsupportedLanguage } from '../../ui/states';
import { FailedView } from './FailedView';
import type { PopupState } from './page-link';
import { ReadyView } from './ReadyView';
import { WorkingView } from './WorkingView';

export interface ContentProps {
  state: PopupState;
  theme: Theme;
  tabId: number;
  onGoTo(claim: string): void;
  onPermit(): void;
  /** Reads the page again, whether it looks like an article or not. */
  onReadAnyway(): void;
  onRetry(): void;
}

export function Content(props: ContentProps) {
  const { state, theme, tabId, onGoTo, onPermit, onReadAnyway, onRetry } = props;
  switch (state.state) {
    case 'ready':
      return <ReadyView report={state} theme={theme} tabId={tabId} onGoTo={onGoTo} />;
    case 'working':
      return <WorkingView tabId={tabId} />;
    case 'nothing-attributed':
      return (
        <>
          <ArticleHead article={state.article} />
          {state.leftOut > 0 ? (
            <StateView
              {...leftOut(state.leftOut)}
              actions={[{ label: message('open_options'), run: () => void openOptions() }]}
            />
          ) : (
            <StateView {...stateWords(state.state)} />
          )}
        </>
      );
    case 'unsupported-language':
      return <StateView {...unsupportedLanguage(state.language)} />;
    case 'not-article':
      return state.tried ? (
        <StateView {...stateWords('not-article')} advice={message('state_not_article_tried')} />
      ) : (
        <StateView
          {...stateWords('not-article')}
          actions={[{ label: message('analyse_anyway'), run: onReadAnyway }]}
        />
      );
    case 'no-permission':
      return (
        <StateView
          {...stateWords('no-permission')}
          actions={[{ label: message('allow_reading'), run: onPermit }]}
        />
      );
    case 'failed':
      return <FailedView reason={state.reason} onRetry={onRetry} />;
    default:
      return <StateView {...stateWords(state.state)} />;
  }
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
