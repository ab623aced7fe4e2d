/**
 * What went wrong, for a report of the fault: nothing of what the page holds. A message of
 * validation tells what was expected and then what it got; that end stays out.
 */
export function reasonOf(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return words.replace(/ but received .*/s, '').slice(0, 300);
}
