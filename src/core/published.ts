/** When an article was published, as pages say it. */

/** ISO 8601 in its extended form ("2026-03-12T18:05Z") or its basic one ("20260312"). */
const DAY = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/;

/** The paper's own day, wherever its reader is: "2026-03-12"; '' where the date is none. */
export const dayOf = (published: string | undefined): string =>
  DAY.exec(published ?? '')
    ?.slice(1)
    .join('-') ?? '';
