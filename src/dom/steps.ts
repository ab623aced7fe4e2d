/** Long work as a generator that yields between its steps: run at once, or in slices. */

/** A slice of work, ms: with one long step more, a task stays under the 16 ms of a frame. */
const SLICE_MS = 5;

/** Runs all of it in one task. */
export function runNow<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs it in as many tasks as it needs, so that the page can answer its reader between them. */
export async function runInSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (let end = performance.now() + SLICE_MS; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE_MS;
  }
}

/** `scheduler.yield` goes on before other tasks of the page; a timer is the way without it. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
