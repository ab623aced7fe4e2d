/** Why there is nothing to see, and what to do. */

export interface StateViewProps {
  title: string;
  advice: string;
  busy?: boolean;
  /** A technical reason, for a report of the fault. */
  reason?: string;
  action?: { label: string; run(): void };
}

export function StateView({ title, advice, busy = false, reason, action }: StateViewProps) {
  return (
    <main class="state" aria-busy={busy}>
      <h1>{title}</h1>
      <p>{advice}</p>
      {reason && <p class="reason">{reason}</p>}
      {action && (
        <button type="button" class="action" onClick={action.run}>
          {action.label}
        </button>
      )}
    </main>
  );
}
