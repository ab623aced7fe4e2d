/** Why there is nothing to see, and what to do. */
import { message } from './message';
import { percent } from './words';

export interface StateViewProps {
  title: string;
  advice: string;
  busy?: boolean;
  /** How much of a long article is read, 0 to 1. */
  share?: number | undefined;
  /** A technical reason, for a report of the fault. */
  reason?: string;
  /** What can be done about it; the first is what most will want. */
  actions?: readonly { label: string; run(): void }[];
  /** What has been done. */
  done?: string;
}

export function StateView(props: StateViewProps) {
  const { title, advice, busy = false, share, reason, actions = [], done } = props;
  return (
    <main class="state" aria-busy={busy}>
      <h1>{title}</h1>
      <p>{advice}</p>
      {share !== undefined && (
        <p>
          <progress value={share} aria-label={title} />
          {message('state_working_share', percent(share))}
        </p>
      )}
      {reason && <p class="reason">{reason}</p>}
      {actions.length > 0 && (
        <div class="buttons">
          {actions.map(({ label, run }, at) => (
            <button key={label} type="button" class={at === 0 ? 'action' : undefined} onClick={run}>
              {label}
            </button>
          ))}
        </div>
      )}
      <p role="status">{done}</p>
    </main>
  );
}
