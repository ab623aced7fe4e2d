/** The welcome page: what Whosaid does, tried out on the page itself. */
import type { ComponentChildren } from 'preact';
import { MEASURED } from '../../core';
import { formatNumber, message } from '../message';
import { type Command, KeyTable } from './KeyTable';

export interface WelcomeViewProps {
  commands: readonly Command[];
  browser: 'chromium' | 'firefox';
  onOptions(): void;
  /** The sample article, marked. */
  sample: ComponentChildren;
  /** What the popup shows of it. */
  picture: ComponentChildren;
}

export function WelcomeView({ commands, browser, onOptions, sample, picture }: WelcomeViewProps) {
  const right = formatNumber(Math.round(100 * MEASURED.everything.precision));
  return (
    <main class="welcome">
      <h1>{message('welcome_title')}</h1>
      <p>{message('welcome_about')}</p>
      <section>
        <h2>{message('welcome_try')}</h2>
        <p>{message('welcome_try_about')}</p>
        {sample}
        <ul>
          <li>{message('welcome_solid')}</li>
          <li>{message('welcome_dashed')}</li>
          <li>{message('welcome_colours')}</li>
        </ul>
        <p>{message('welcome_wrong', right)}</p>
      </section>
      <section>
        <h2>{message('welcome_summary')}</h2>
        <p>{message('welcome_summary_about')}</p>
        {picture}
        <p>{message(`welcome_pin_${browser}`)}</p>
      </section>
      <section>
        <h2>{message('welcome_privacy')}</h2>
        <p>{message('welcome_privacy_about')}</p>
      </section>
      <section>
        <h2>{message('welcome_off')}</h2>
        <p>{message('welcome_off_about')}</p>
        <button type="button" onClick={onOptions}>
          {message('welcome_options')}
        </button>
      </section>
      {commands.length > 0 && (
        <section>
          <h2>{message('welcome_keys')}</h2>
          <KeyTable commands={commands} />
          <p class="about">{message('welcome_keys_about')}</p>
        </section>
      )}
    </main>
  );
}
