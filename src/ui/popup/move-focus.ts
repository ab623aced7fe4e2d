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
  const items = [...list.querySelectorAll<HTMLElement>(selector)].filter(isVisible);
  const at = items.indexOf(list.ownerDocument.activeElement as HTMLElement);
  const isReversed = key.startsWith('Arrow') && keys[0] === 'ArrowLeft' && isRightToLeft(list);
  const [back, on] = isReversed ? [keys[1], keys[0]] : keys;
  const target =
    key === back
      ? items[at - 1]
      : key === on
        ? items[at + 1]
        : key === 'Home'
          ? items[0]
          : key === 'End'
            ? items.at(-1)
            : undefined;
  if (![...keys, 'Home', 'End'].includes(key)) return false;
  // The key would scroll, even where there is nothing farther.
  event.preventDefault();
  target?.focus();
  return true;
}

const isVisible = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

export const isRightToLeft = (element: Element): boolean =>
  element.ownerDocument.documentElement.dir === 'rtl';
