/** What has just been done or gone wrong, and what can be done about it. */

export interface NoticeProps {
  words: string;
  /** Something went wrong. */
  isBad?: boolean;
  action?: { label: string; run(): void } | undefined;
}

export function Notice({ words, isBad = false, action }: NoticeProps) {
  return (
    <div class={isBad ? 'notice bad' : 'notice'}>
      <p>{words}</p>
      {action && (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
