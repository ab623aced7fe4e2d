/** Copies or saves one claim or all; each form says what it is good for. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { EXPORT_FORMATS, type ExportFormat } from '../../core/export';
import { message } from '../message';

export interface ExportPanelProps {
  /** The words of the claim, or null for all claims. */
  claim: string | null;
  /** Both say what was done, in words. */
  onCopy(format: ExportFormat): Promise<string>;
  onSave(format: ExportFormat): Promise<string>;
  /** Opens all claims as a page to be printed. */
  onPrint(): void;
  onClose(): void;
}

export function ExportPanel({ claim, onCopy, onSave, onPrint, onClose }: ExportPanelProps) {
  const back = useRef<HTMLButtonElement>(null);
  const [done, setDone] = useState('');
  useEffect(() => back.current?.focus(), []);
  const run = (work: Promise<string>): void => {
    work.then(setDone, () => setDone(message('export_failed')));
  };
  return (
    <main class="export">
      <button ref={back} type="button" class="link back" onClick={onClose}>
        {message('back')}
      </button>
      <h1>{message(claim === null ? 'export_all_title' : 'export_one_title')}</h1>
      {claim !== null && (
        <blockquote class="words" dir="auto">
          {claim}
        </blockquote>
      )}
      <ul class="formats">
        {EXPORT_FORMATS.map((format) => (
          <Format
            key={format}
            format={format}
            onCopy={() => run(onCopy(format))}
            onSave={() => run(onSave(format))}
          />
        ))}
        {claim === null && (
          <li>
            <h2>{message('print_page')}</h2>
            <p>{message('print_page_use')}</p>
            <div class="buttons">
              <button type="button" onClick={onPrint}>
                {message('print_page_open')}
              </button>
            </div>
          </li>
        )}
      </ul>
      <p class="done" role="status">
        {done}
      </p>
    </main>
  );
}

interface FormatProps {
  format: ExportFormat;
  onCopy(): void;
  onSave(): void;
}

function Format({ format, onCopy, onSave }: FormatProps) {
  const name = message(`format_${format}`);
  return (
    <li>
      <h2>{name}</h2>
      <p>{message(`format_${format}_use`)}</p>
      <div class="buttons">
        <button type="button" aria-label={message('export_copy_as', name)} onClick={onCopy}>
          {message('export_copy')}
        </button>
        <button type="button" aria-label={message('export_save_as', name)} onClick={onSave}>
          {message('export_save')}
        </button>
      </div>
    </li>
  );
}
