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
  /** What is being written; null where the list stands as it is kept. */
  const [draft, setDraft] = useState<string | null>(null);
  const [bad, setBad] = useState<string[]>([]);

  const keep = (text: string): void => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const entries = lines.flatMap((line) => entryOf(line) ?? []);
    const others = lines.filter((line) => entryOf(line) === null);
    setBad(others);
    // What was not understood stays where the reader can mend it.
    setDraft(others.length > 0 ? text : null);
    onChange([...new Set(entries)].sort());
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
        value={draft ?? sites.join('\n')}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => keep(event.currentTarget.value)}
      />
      <p class="about" id={`${id}-about`}>
        {message('sites_about')}
      </p>
      <p class="warning" id={`${id}-bad`} role="status">
        {bad.length > 0 && message('sites_not_understood', bad.slice(0, 5).join(', '))}
      </p>
      <p class="buttons">
        <button
          type="button"
          disabled={draft === null}
          onClick={() => draft !== null && keep(draft)}
        >
          {message('sites_save')}
        </button>
        {children}
      </p>
    </div>
  );
}
