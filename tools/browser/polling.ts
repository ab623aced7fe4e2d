const LIMIT_MS = 30_000;
const PAUSE_MS = 20;

/**
 * Asks until the answer is truthy. A probe that throws counts as "not yet": documents come and
 * go while they load.
 *
 * @param what completes "waited in vain for …"
 * @throws (rejects) after 30 s, with the last answer or error
 */
export async function until<T>(
  probe: () => T | Promise<T>,
  what: string,
  limit = LIMIT_MS,
): Promise<Exclude<T, null | undefined | false | 0 | ''>> {
  const end = Date.now() + limit;
  for (;;) {
    let last: string;
    try {
      const answer = await probe();
      if (answer) return answer as Exclude<T, null | undefined | false | 0 | ''>;
      last = `last answer: ${JSON.stringify(answer)}`;
    } catch (error) {
      last = `last error: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s in vain for ${what} (${last})`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Waits until what is aimed at has stood in one place for two looks. @throws as `until` */
export async function untilStill<T extends { x: number; y: number }>(
  placeOf: () => Promise<T | null | undefined>,
  what: string,
): Promise<T> {
  let last: T | null | undefined = null;
  return until(async () => {
    const before = last;
    last = await placeOf();
    return last && before && before.x === last.x && before.y === last.y ? last : null;
  }, what) as Promise<T>;
}
