/** One voice: who it is and how much it says; opened, its claims in order. */
import { message, plural } from '../message';
import { aboutWords, percent, voiceName } from '../words';
import { Badge } from './Badge';
import { ClaimButton } from './ClaimButton';
import type { FoundVoice } from './find';

export interface VoiceDetailsProps {
  found: FoundVoice;
  open: boolean;
  onToggle(open: boolean): void;
  onGoTo(claim: string): void;
  onExport(claim: string): void;
}

export function VoiceDetails({ found, open, onToggle, onGoTo, onExport }: VoiceDetailsProps) {
  const { voice, claims } = found;
  const { speaker, name, share, direct } = voice;
  const reported = voice.claims.length - direct;
  const counts = [
    direct > 0 ? plural('count_direct', direct) : '',
    reported > 0 ? plural('count_reported', reported) : '',
  ];
  return (
    <details class="voice" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        <Badge voice={voice} />
        <span class="who">
          <bdi class="name">{voiceName(name)}</bdi>
          <span class="about">
            <bdi>{aboutWords(speaker).join(' · ')}</bdi>
          </span>
          <span class="number">{counts.filter(Boolean).join(' · ')}</span>
        </span>
        <span class="percent">{percent(share)}</span>
      </summary>
      <ol class="claims">
        {claims.map((claim) => (
          <li key={claim.view.id}>
            <ClaimButton claim={claim} onGoTo={onGoTo} />
            <button
              type="button"
              class="more"
              title={message('export_claim')}
              aria-label={`${message('export_claim')}: ${claim.view.text.slice(0, 60)}`}
              onClick={() => onExport(claim.view.id)}
            >
              ⋯
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
