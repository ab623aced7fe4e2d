/**
 * The article from its beginning to its end, with a mark for each claim. The first voices have a
 * lane each, so that they are told apart without colour; all later ones share the last.
 */
import { useState } from 'preact/hooks';
import { message } from '../message';
import { voiceName } from '../words';
import { Badge } from './Badge';
import { moveFocus } from './move-focus';
import type { ClaimItem, Overview } from './overview';

const MOST_LANES = 5;

export interface StripProps {
  overview: Overview;
  onGoTo(claim: string): void;
}

export function Strip({ overview: { claims, voices }, onGoTo }: StripProps) {
  const [shown, setShown] = useState<string | null>(null);
  const lanes = Math.min(voices.length, MOST_LANES);
  // The claim may be gone from a later report.
  const named = claims.find(({ view }) => view.id === shown);
  const stop = (named ?? claims[0])?.view.id;
  return (
    <div class="strip">
      <ol
        class="marks"
        aria-label={message('strip')}
        style={{ '--lanes': lanes }}
        onKeyDown={(event) => moveFocus(event, '.mark', ['ArrowLeft', 'ArrowRight'])}
        onPointerLeave={() => setShown(null)}
      >
        {claims.map((claim) => (
          <li key={claim.view.id} style={placeOf(claim, lanes)}>
            <button
              type="button"
              class={claim.view.type === 'direct' ? 'mark' : 'mark reported'}
              style={{ '--colour': claim.voice.colour }}
              // The whole strip is one stop of the Tab key; arrows lead on.
              tabIndex={claim.view.id === stop ? 0 : -1}
              aria-label={nameOf(claim)}
              onClick={() => onGoTo(claim.view.id)}
              onPointerEnter={() => setShown(claim.view.id)}
              onFocus={() => setShown(claim.view.id)}
            />
          </li>
        ))}
      </ol>
      <p class="named" aria-hidden="true">
        {named ? (
          <>
            <Badge voice={named.voice} /> <bdi>{nameOf(named)}</bdi>
          </>
        ) : (
          message('strip_hint')
        )}
      </p>
    </div>
  );
}

const nameOf = ({ voice, view }: ClaimItem): string =>
  message('claim_of_voice', voiceName(voice.name), view.text);

const placeOf = ({ from, to, voice }: ClaimItem, lanes: number) => ({
  '--from': from,
  '--length': to - from,
  '--lane': Math.min(voice.number, lanes) - 1,
});
