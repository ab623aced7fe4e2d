/** On which sites Whosaid is on. */
import { useRef } from 'preact/hooks';
import { Choices } from '../form/Choices';
import { message, plural } from '../message';
import type { SectionProps } from './model';
import { SiteList } from './SiteList';

/** More than a list with thousands of sites takes, in bytes. */
const LARGEST_FILE = 1_000_000;

export interface SitesSectionProps extends SectionProps {
  /** What the reader wrote as an entry of the list, or null where it is none. */
  entryOf(written: string): string | null;
  onExport(lines: string[]): void;
  onTold(words: string): void;
}

export function SitesSection(props: SitesSectionProps) {
  const { values, onChange, entryOf, onExport, onTold } = props;
  const name = values.everywhere ? 'offSites' : 'onSites';
  const sites = values[name];
  const picker = useRef<HTMLInputElement>(null);

  const onImport = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    // The same file can be chosen again.
    const text = file && file.size <= LARGEST_FILE ? await file.text() : null;
    input.value = '';
    if (text === null) {
      if (file) onTold(message('sites_too_large'));
      return;
    }
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const more = lines.flatMap((line) => entryOf(line) ?? []);
    const all = [...new Set([...sites, ...more])].sort();
    const bad = lines.filter((line) => entryOf(line) === null);
    // Where there is no room for them, the page has said so.
    if (!(await onChange({ [name]: all }))) return;
    const told = [plural('sites_imported', all.length - sites.length)];
    if (bad.length > 0) told.push(message('sites_not_understood', bad.slice(0, 5).join(', ')));
    onTold(told.join(' '));
  };
  return (
    <Choices
      legend={message('sites_legend')}
      options={[
        { value: 'everywhere', label: message('sites_everywhere') },
        { value: 'listed', label: message('sites_listed') },
      ]}
      chosen={values.everywhere ? 'everywhere' : 'listed'}
      onChoose={(choice) => onChange({ everywhere: choice === 'everywhere' })}
    >
      <SiteList
        key={name}
        label={message(values.everywhere ? 'sites_off_list' : 'sites_on_list')}
        sites={sites}
        entryOf={entryOf}
        onChange={(changed) => onChange({ [name]: changed })}
      >
        <button type="button" onClick={() => picker.current?.click()}>
          {message('sites_import')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".txt,text/plain"
          hidden
          onChange={(event) => void onImport(event.currentTarget)}
        />
        <button type="button" disabled={sites.length === 0} onClick={() => onExport(sites)}>
          {message('sites_export')}
        </button>
      </SiteList>
    </Choices>
  );
}
