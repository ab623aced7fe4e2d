/** What Firefox holds for a document, by its own reports (those of about:memory). */
import type { Marionette } from './marionette';

/**
 * Bytes in the process of a `browser` element's document whose holder Firefox can tell: scripts,
 * documents, styles and its own parts, after all has been collected that nobody holds. What is
 * left free is not counted, because it comes and goes by megabytes; nor is the heap that it cannot
 * tell the holder of, which grows with every page opened, in a Firefox without extensions too; nor
 * are the pages before, which are let go of first: it keeps them for the way back, now one, now two.
 *
 * @param find an expression for the element in the browser's window; ARGUMENT in it is `argument`
 * @throws (rejects) where the element is not there
 */
export function memoryOf(marionette: Marionette, find: string, argument: string): Promise<number> {
  return marionette.chrome<number>(
    `const [ARGUMENT] = arguments;
    const browser = ${find};
    browser.browsingContext.sessionHistory?.evictAllDocumentViewers();
    const process = '(pid ' + browser.frameLoader.remoteTab.osPid + ')';
    const manager = Cc['@mozilla.org/memory-reporter-manager;1']
      .getService(Ci.nsIMemoryReporterManager);
    return new Promise((resolve) => {
      let bytes = 0;
      const add = (from, path, kind, units, amount) => {
        const isBytes = units === Ci.nsIMemoryReporter.UNITS_BYTES;
        if (isBytes && from.includes(process) && path.startsWith('explicit/')) bytes += amount;
      };
      const anonymous = false;
      const collected = true;
      manager.getReportsExtended(add, null, () => resolve(bytes), null, anonymous, collected, '');
    });`,
    argument,
  );
}
