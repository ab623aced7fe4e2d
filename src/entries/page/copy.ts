/** Puts text on the clipboard, at a click. */

/**
 * By the old way, which needs neither a permission nor a secure page: the browser asks for what is
 * to be copied, and is told before the page hears of it.
 */
export function copyText(document: Document, text: string): void {
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.defaultView?.addEventListener('copy', answer, { capture: true, once: true });
  document.execCommand('copy');
  document.defaultView?.removeEventListener('copy', answer, { capture: true });
}
