/** Each voice's share of the quoted and reported words, as one bar. */
import { message } from '../message';
import { percent, voiceName } from '../words';
import { inkOn } from './Badge';
import type { VoiceItem } from './overview';

/** Narrower segments have no room for their number. */
const LEAST_SHARE = 0.05;

export function ShareBar({ voices }: { voices: readonly VoiceItem[] }) {
  const list = voices.map(({ name, share }) =>
    message('share_of_voice', voiceName(name), percent(share)),
  );
  return (
    <div class="shares" role="img" aria-label={message('share_bar', list.join(', '))}>
      {voices.map(({ key, name, share, number, colour }) => (
        <span
          key={key}
          class="share"
          title={message('share_of_voice', voiceName(name), percent(share))}
          style={{ flexGrow: share, backgroundColor: colour, color: inkOn(colour) }}
        >
          {share >= LEAST_SHARE && number}
        </span>
      ))}
    </div>
  );
}
