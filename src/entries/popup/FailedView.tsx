/** That it did not work, and what helps to find out why. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { message } from '../../ui/message';
import { StateView } from '../../ui/StateView';
import { stateWords } from '../../ui/states';
import { copy } from '../own-pages/take-away';

export interface FailedViewProps {
  reason: string;
  onRetry(): void;
}

export function FailedView({ reason, onRetry }: FailedViewProps) {
  const [done, setDone] = useState('');
  const onCopy = (): void => {
    copy(details(reason)).then(
      () => setDone(message('done_copy')),
      () => setDone(message('export_failed')),
    );
  };
  return (
    <StateView
      {...stateWords('failed')}
      reason={reason}
      actions={[
        { label: message('try_again'), run: onRetry },
        { label: message('copy_details'), run: onCopy },
      ]}
      done={done}
    />
  );
}

/** Neither the page's text nor its address is among them. */
function details(reason: string): string {
  const { name, version } = browser.runtime.getManifest();
  return `${name} ${version}\n${navigator.userAgent}\n${reason}\n`;
}
