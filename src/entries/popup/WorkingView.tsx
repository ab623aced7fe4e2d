/** That the page is being read, and of a long article how much is. */
import { StateView } from '../../ui/StateView';
import { stateWords } from '../../ui/states';
import { useProgress } from './use-progress';

export function WorkingView({ tabId }: { tabId: number }) {
  return <StateView {...stateWords('working')} share={useProgress(tabId)} />;
}
