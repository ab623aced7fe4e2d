/** What the popup shows of each state of the page. */
import type { Theme } from '../../dom/palette';
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
          <StateView {...(state.leftOut > 0 ? leftOut(state.leftOut) : stateWords(state.state))} />
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
