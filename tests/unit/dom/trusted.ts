/** A node of jsdom or an event as jsdom keeps it behind the object that scripts see. */
interface Behind {
  isTrusted: boolean;
  _dispatch(event: Behind): void;
}

function behind(object: object): Behind {
  const key = Object.getOwnPropertySymbols(object).find(
    ({ description }) => description === 'impl',
  );
  if (!key) throw new Error('no object of jsdom');
  return (object as Record<symbol, Behind>)[key]!;
}

/** Sends an event as the browser does for a reader's hand; `dispatchEvent` sends those of scripts. */
export function dispatchTrusted(target: EventTarget, event: Event): void {
  const sent = behind(event);
  sent.isTrusted = true;
  behind(target)._dispatch(sent);
}
