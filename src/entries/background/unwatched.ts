/**
 * Waits for work that may be broken off, and of which nobody is to be told. The extension may end
 * or be loaded anew at any step: the browser's calls fail then, and Firefox's throw at once, before
 * there is a promise whose failure could be caught.
 */
export async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    // Whoever it was for has gone, or it is made up for at the next start.
  }
}

/** Starts such work, and does not wait for it. */
export function startUnwatched(work: () => Promise<unknown>): void {
  void attempt(work);
}
