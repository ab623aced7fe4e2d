/** Copies and saves, from a page of the extension; neither needs a permission. */
import type { ExportFile } from '../../core/export';

export const copy = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** Hands a file to the browser's downloads. */
export function save({ name, type, text }: ExportFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click; it is freed with this page at the latest.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
