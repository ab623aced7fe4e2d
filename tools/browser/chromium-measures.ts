/** What Chromium tells of the time and the memory that a page or a worker takes. */
import type { CdpConnection } from './cdp';

/** As the Trace Event Format has it; `tdur` is a thread's time on the processor, μs. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
}

/**
 * Chromium's own counters of the page's renderer, after a collection of garbage: among them
 * `TaskDuration` (s, of the main thread since the first call), `JSHeapUsedSize` (bytes, of page
 * and content scripts together), `Nodes` and `JSEventListeners`.
 */
export async function countersOf(
  cdp: CdpConnection,
  session: string,
): Promise<Record<string, number>> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' }, session);
  await cdp.send('HeapProfiler.collectGarbage', {}, session);
  const { metrics } = await cdp.send<{ metrics: { name: string; value: number }[] }>(
    'Performance.getMetrics',
    {},
    session,
  );
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/**
 * The tasks of the pages' main threads while something is done: the processor's time that each
 * took, ms, so that other programs on the machine do not count.
 */
export async function tasksDuring(
  cdp: CdpConnection,
  done: () => Promise<void>,
): Promise<number[]> {
  const events: TraceEvent[] = [];
  const stop = cdp.listen(({ method, params }) => {
    if (method === 'Tracing.dataCollected') events.push(...(params.value as TraceEvent[]));
  });
  const complete = cdp.next('Tracing.tracingComplete', () => true);
  const categories = 'toplevel,disabled-by-default-devtools.timeline,__metadata';
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', categories });
  await done();
  await cdp.send('Tracing.end');
  await complete;
  stop();
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && threads.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
}

/** Bytes of scripts, their buffers, and the documents that they can reach, in the whole process. */
export async function heapOf(cdp: CdpConnection, session: string): Promise<number> {
  // What a first collection lets go of may hold more.
  for (let time = 0; time < 3; time++) {
    await cdp.send('HeapProfiler.collectGarbage', {}, session);
  }
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await cdp.send<{
    usedSize: number;
    embedderHeapUsedSize: number;
    backingStorageSize: number;
  }>('Runtime.getHeapUsage', {}, session);
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
