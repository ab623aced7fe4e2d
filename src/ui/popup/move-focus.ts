/**
 * Moves the focus through the visible items of a list by arrow keys, Home and End.
 *
 * @param keys that go back and on
 * @returns whether the key was one of them
 */
export function moveFocus(
  event: KeyboardEvent & { currentTarget: HTMLElement },
  selector: string,
  keys: readonly [back: string, on: string] = ['ArrowUp', 'ArrowDown'],
): boolean {
  const { currentTarget: list, key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  if (![...keys, 'Home', 'End'].includes(key)) return false;
  const items = [...list.querySelectorAll<HTMLElement>(selector)].filter(isVisible);
  const at = list.ownerDocument.activeElement ?? list;
  /** From an item, or from what stands between two of them. */
  const isBeyond =
    (side: number) =>
    (item: HTMLElement): boolean =>
      (at.compareDocumentPosition(item) & side) !== 0;
  const isReversed = key.startsWith('Arrow') && keys[0] === 'ArrowLeft' && isRightToLeft(list);
  const [back, on] = isReversed ? [keys[1], keys[0]] : keys;
  const targets: Record<string, HTMLElement | undefined> = {
    [back]: items.findLast(isBeyond(Node.DOCUMENT_POSITION_PRECEDING)),
    [on]: items.find(isBeyond(Node.DOCUMENT_POSITION_FOLLOWING)),
    Home: items[0],
    End: items.at(-1),
  };
  // The key would scroll, even where there is nothing farther.
  event.preventDefault();
  targets[key]?.focus();
  return true;
}

const isVisible = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

export const isRightToLeft = (element: Element): boolean =>
  element.ownerDocument.documentElement.dir === 'rtl';
