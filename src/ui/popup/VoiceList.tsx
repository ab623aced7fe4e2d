/** The voices that fit, by keyboard as by pointer. */
import { useState } from 'preact/hooks';
import type { FoundVoice } from './find';
import { isRightToLeft, moveFocus } from './move-focus';
import { VoiceDetails } from './VoiceDetails';

export interface VoiceListProps {
  found: readonly FoundVoice[];
  /** Whether only some claims are asked for: then they are seen at once. */
  isNarrow: boolean;
  onGoTo(claim: string): void;
  onExport(claim: string): void;
}

export function VoiceList({ found, isNarrow, onGoTo, onExport }: VoiceListProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const onToggle = (key: string, open: boolean): void => {
    if (isNarrow || opened.has(key) === open) return;
    const next = new Set(opened);
    if (open) next.add(key);
    else next.delete(key);
    setOpened(next);
  };
  return (
    <ul class="voices" onKeyDown={onKeyDown}>
      {found.map(({ voice, claims }) => (
        <li key={voice.key}>
          <VoiceDetails
            found={{ voice, claims }}
            open={isNarrow || opened.has(voice.key)}
            onToggle={(open) => onToggle(voice.key, open)}
            onGoTo={onGoTo}
            onExport={onExport}
          />
        </li>
      ))}
    </ul>
  );
}

/** Up and down go through what is seen; sideways opens and closes, as in a tree. */
function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (moveFocus(event, 'summary, .claim')) return;
  const target = event.target as HTMLElement;
  const details = target.closest('details');
  if (!details || event.ctrlKey || event.altKey || event.metaKey) return;
  const [close, open] = isRightToLeft(target)
    ? ['ArrowRight', 'ArrowLeft']
    : ['ArrowLeft', 'ArrowRight'];
  if (event.key === open) details.open = true;
  else if (event.key === close) {
    details.querySelector('summary')?.focus();
    details.open = false;
  } else return;
  event.preventDefault();
}
