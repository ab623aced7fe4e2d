/**
 * Starts work that nobody waits for. The extension may end or be loaded anew at any step of it, and
 * the browser's calls fail then; what was broken off is made up for at the next start.
 */
export function startUnwatched(work: () => Promise<unknown>): void {
  // What throws at once is caught too.
  (async () => work())().catch(() => {});
}
