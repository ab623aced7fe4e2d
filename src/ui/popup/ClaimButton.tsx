/** One claim: its words, and what is known of it. A click goes to it in the page. */
import { message } from '../message';
import {
  isProbable,
  isUncertain,
  joinNames,
  stanceWords,
  typeWords,
  viaWords,
  voiceName,
} from '../words';
import type { ClaimItem } from './overview';

export interface ClaimButtonProps {
  claim: ClaimItem;
  onGoTo(claim: string): void;
}

export function ClaimButton({ claim, onGoTo }: ClaimButtonProps) {
  const { view } = claim;
  return (
    <button
      type="button"
      class="claim"
      title={message('show_in_page')}
      onClick={() => onGoTo(view.id)}
    >
      <span class="words" dir="auto">
        {view.text}
      </span>
      <span class="facts">
        {view.cue && (
          <>
            <bdi class="cue">{view.cue}</bdi>
            {' · '}
          </>
        )}
        <bdi>{factsWords(claim).join(' · ')}</bdi>
      </span>
    </button>
  );
}

/** Stance, type, chain, denials and how sure it is, as far as there is something to tell. */
export function factsWords({ view, voice, deniedBy }: ClaimItem): string[] {
  const deniers = [...new Set(deniedBy.map(({ voice }) => voiceName(voice.name)))];
  const facts = [
    stanceWords(view.stance),
    typeWords(view.type),
    viaWords(view.via),
    deniers.length > 0 ? message('denied_by', joinNames(deniers)) : '',
    voice.speaker && isProbable(view.speakerConfidence) ? message('fact_probable') : '',
    isUncertain(view.confidence) ? message('fact_uncertain') : '',
  ];
  return facts.filter((fact) => fact !== '');
}
