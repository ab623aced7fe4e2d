/** The states of a linear chain and how they follow each other. */

export interface ChainShape {
  states: number;
  /** States may share the weights of an emission class. */
  classes: number;
  /** `kind × states + state`: the emission class, or -1 where a token of that kind forbids the state. */
  classOf: Int8Array;
  /** For each state those that may stand before it. */
  predecessors: readonly Uint8Array[];
  mayStart: Uint8Array;
  mayEnd: Uint8Array;
}

/** Each state its own class, every token of one kind. */
export function plainShape(
  states: number,
  mayFollow: (before: number, state: number) => boolean,
  mayStart: (state: number) => boolean,
): ChainShape {
  const all = Array.from({ length: states }, (_, state) => state);
  return {
    states,
    classes: states,
    classOf: Int8Array.from(all),
    predecessors: all.map((state) => Uint8Array.from(all.filter((b) => mayFollow(b, state)))),
    mayStart: Uint8Array.from(all, (state) => (mayStart(state) ? 1 : 0)),
    mayEnd: new Uint8Array(states).fill(1),
  };
}

/** Transition weights stand in one array: `before × states + state`, then the start, then the end row. */
export const transitionCount = (shape: ChainShape): number => (shape.states + 2) * shape.states;
export const startRow = (shape: ChainShape): number => shape.states * shape.states;
export const endRow = (shape: ChainShape): number => (shape.states + 1) * shape.states;
