/** A list of sites as text, one on each line. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { message } from '../message';

export interface SiteListProps {
  label: string;
  sites: readonly string[];
  entryOf(written: string): string | null;
  onChange(sites: string[]): void;
  /** More buttons. */
  children?: ComponentChildren;
}

export function SiteList({ label, sites, entryOf, onChange, children }: SiteListProps) {
  const id = useId();
  const kept = sites.join('\n');
  /** What is being written, and the kept list that it belongs to. */
  const [draft, setDraft] = useState({ text: kept, of: kept });
  const [bad, setBad] = useState<string[]>([]);
  // What was not understood stays where the reader can mend it, whatever becomes of the list.
  const text = draft.of === kept ? draft.text : [...sites, ...bad].join('\n');

  const keep = (written: string): void => {
    const lines = written.split('\n').filter((line) => line.trim() !== '');
    const entries = [...new Set(lines.flatMap((line) => entryOf(line) ?? []))].sort();
    const others = lines.filter((line) => entryOf(line) === null);
    const of = entries.join('\n');
    setBad(others);
    setDraft({ text: others.length > 0 ? written : of, of });
    onChange(entries);
  };
  return (
    <div class="sites">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name="sites"
        dir="ltr"
        rows={Math.min(12, Math.max(3, sites.length + 1))}
        spellcheck={false}
        autocapitalize="off"
        aria-describedby={`${id}-about ${id}-bad`}
        aria-invalid={bad.length > 0}
        value={text}
        onInput={(event) => setDraft({ text: event.currentTarget.value, of: kept })}
        onChange={(event) => keep(event.currentTarget.value)}
      />
      <p class="about" id={`${id}-about`}>
        {message('sites_about')}
      </p>
      <p class="warning" id={`${id}-bad`} role="status">
        {bad.length > 0 && message('sites_not_understood', bad.slice(0, 5).join(', '))}
      </p>
      <p class="buttons">
        <button type="button" disabled={text === kept} onClick={() => keep(text)}>
          {message('sites_save')}
        </button>
        {children}
      </p>
    </div>
  );
}
