/** What the hover card says of one claim. */
import type { ClaimView, Speaker } from '../core';
import { KIND_WORDS, NO_SOURCE, STANCE_WORDS, TYPE_WORDS, UNRESOLVED, viaWords } from './words';

export interface ClaimCardProps {
  claim: ClaimView;
  speaker: Speaker | null;
  /** The voice's colour, as CSS. */
  colour: string;
  /** Which of the speaker's claims this is, from 1. */
  position: { index: number; of: number };
}

export function ClaimCard({ claim, speaker, colour, position }: ClaimCardProps) {
  const kind = speaker ? KIND_WORDS[speaker.kind] : '';
  const stance = STANCE_WORDS[claim.stance];
  return (
    <div class="card" dir="auto">
      <p class="who">
        <span class="dot" style={{ backgroundColor: colour }} />
        <strong class="name">
          <bdi>{speaker?.name ?? (claim.source || NO_SOURCE)}</bdi>
        </strong>
        {kind && <span class="kind">{kind}</span>}
      </p>
      {speaker?.role && (
        <p class="role">
          <bdi>{speaker.role}</bdi>
        </p>
      )}
      {!speaker && claim.source && <p class="role">{UNRESOLVED}</p>}
      <p class="how">
        {claim.cue && (
          <q class="cue">
            <bdi>{claim.cue}</bdi>
          </q>
        )}
        <span>{TYPE_WORDS[claim.type]}</span>
        {stance && <span class="stance">{stance}</span>}
      </p>
      {claim.via.length > 0 && (
        <p class="chain">
          <bdi>{viaWords(claim.via)}</bdi>
        </p>
      )}
      {position.of > 1 && (
        <p class="position">
          {position.index} of {position.of} claims by this voice
        </p>
      )}
    </div>
  );
}

/** The card as one sentence, for a screen reader that is told of a step by keyboard. */
export function claimSentence({ claim, speaker, position }: ClaimCardProps): string {
  const who = [speaker?.name ?? (claim.source || NO_SOURCE), speaker?.role].filter(Boolean);
  const via = viaWords(claim.via);
  return `${who.join(', ')}, ${claim.cue || TYPE_WORDS[claim.type]}: ${claim.text}${
    via && ` (${via})`
  }, claim ${position.index} of ${position.of} by this voice`;
}
