/** Who denies or rejects whose claim; both sides lead to their words in the page. */
import { message } from '../message';
import { voiceName } from '../words';
import { Badge } from './Badge';
import type { ClaimItem, Overview } from './overview';

export interface DisputesProps {
  disputes: Overview['disputes'];
  onGoTo(claim: string): void;
}

export function Disputes({ disputes, onGoTo }: DisputesProps) {
  if (disputes.length === 0) return null;
  return (
    <section class="disputes">
      <h2>{message('disputes')}</h2>
      <ul>
        {disputes.map(({ claim, denial }) => (
          <li key={`${claim.view.id} ${denial.view.id}`} class="dispute">
            <Side claim={claim} onGoTo={onGoTo} />
            <p class="versus">
              {message(denial.view.stance === 'rejects' ? 'dispute_rejects' : 'dispute_denies')}
            </p>
            <Side claim={denial} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Side({ claim: { voice, view }, onGoTo }: { claim: ClaimItem; onGoTo(id: string): void }) {
  return (
    <button
      type="button"
      class="side"
      title={message('show_in_page')}
      onClick={() => onGoTo(view.id)}
    >
      <Badge voice={voice} />
      <span class="who">
        <bdi class="name">{voiceName(voice.name)}</bdi>
        <span class="words" dir="auto">
          {view.text}
        </span>
      </span>
    </button>
  );
}
