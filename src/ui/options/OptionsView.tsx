/** The options page: sections beside a preview that follows them. */
import type { ComponentChildren } from 'preact';
import { Notice, type NoticeProps } from '../form/Notice';
import { message } from '../message';
import { ClaimsSection } from './ClaimsSection';
import { LookSection } from './LookSection';
import { MoreSection } from './MoreSection';
import { SitesSection, type SitesSectionProps } from './SitesSection';

export interface OptionsViewProps extends SitesSectionProps {
  /** What a store was damaged in, until the reader has seen it. */
  damage: NoticeProps | null;
  notice: NoticeProps | null;
  /** The address of the welcome page. */
  welcome: string;
  /** Of the extension. */
  version: string;
  onForget(): void;
  onReset(): void;
  /** The sample article, marked. */
  children: ComponentChildren;
}

export function OptionsView(props: OptionsViewProps) {
  const { values, onChange, damage, notice, welcome, version, onForget, onReset, children } = props;
  return (
    <main class="options">
      <header>
        <h1>{message('options_title')}</h1>
        <p class="about">{message('kept_about')}</p>
        {damage && <Notice {...damage} />}
      </header>
      <aside aria-labelledby="preview">
        <h2 id="preview">{message('options_preview')}</h2>
        <p class="about">{message('options_preview_about')}</p>
        {children}
      </aside>
      <div class="sections">
        <LookSection values={values} onChange={onChange} />
        <ClaimsSection values={values} onChange={onChange} />
        <SitesSection {...props} />
        <MoreSection values={values} onChange={onChange} onForget={onForget} />
        <p class="buttons">
          <button type="button" onClick={onReset}>
            {message('reset')}
          </button>
          <a href={welcome}>{message('to_welcome')}</a>
        </p>
        <p class="about">{message('options_version', version)}</p>
      </div>
      <div class="told" role="status">
        {notice && <Notice {...notice} />}
      </div>
    </main>
  );
}
