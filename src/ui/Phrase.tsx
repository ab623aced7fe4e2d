/** A message with elements in its places: "**14 claims** by **6 voices**". */
import { type ComponentChild, Fragment } from 'preact';
import { type MessageKey, message } from './message';

/** Stands round the number of a place; no message and no keyboard has it. */
const MARK = '\ue000';

export interface PhraseProps {
  of: MessageKey;
  /** For "$1", "$2" … */
  with: readonly ComponentChild[];
}

export function Phrase({ of, with: parts }: PhraseProps) {
  const places = parts.map((_, place) => MARK + place + MARK);
  return (
    <>
      {message(of, ...places)
        .split(MARK)
        .map((piece, at) => (
          // Pieces have no order but their own.
          <Fragment key={at}>{at % 2 === 0 ? piece : parts[Number(piece)]}</Fragment>
        ))}
    </>
  );
}
