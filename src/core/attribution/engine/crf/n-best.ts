/**
 * The N best paths of a chain (list Viterbi). With one path it is plain Viterbi.
 *
 * No path is more probable than the least probable of its states is at its token. So where only
 * paths of some probability are asked for, the states below it need not be looked at, and that is
 * most of them: with two in a thousand nine of ten.
 */
import type { Chain } from './chain';
import { endRow, startRow } from './shape';

export interface Path {
  /** Log score; minus the log partition function it is the path's log probability. */
  score: number;
  states: Uint8Array;
}

const NONE = -1e12;
const FORBIDDEN = -1e8;

/** Working memory, reused from call to call. */
export class NBest {
  readonly #most: number;
  #previousStates = new Uint8Array(0);
  #previousRanks = new Uint8Array(0);
  #scores: Float64Array;
  #next: Float64Array;

  /** `most`: how many paths, at most 255. */
  constructor(states: number, most: number) {
    this.#most = most;
    this.#scores = new Float64Array(states * most);
    this.#next = new Float64Array(states * most);
  }

  /**
   * Reads the chain's scores, as its last run left them. Best first. With `least`, a probability,
   * those below may be missing; scores changed since the run allow none but 0.
   */
  paths(chain: Chain, least = 0): Path[] {
    const { states, mayStart } = chain.shape;
    const { scores, length } = chain;
    const most = this.#most;
    if (this.#previousStates.length < length * states * most) {
      this.#previousStates = new Uint8Array(length * states * most * 1.25);
      this.#previousRanks = new Uint8Array(length * states * most * 1.25);
    }
    const start = startRow(chain.shape);
    this.#scores.fill(NONE);
    for (let s = 0; s < states; s++) {
      if (mayStart[s] === 1) {
        this.#scores[s * most] = scores[s]! + chain.weights.transitions[start + s]!;
      }
    }
    for (let i = 1; i < length; i++) this.#step(chain, i, least);
    return this.#collect(chain);
  }

  #step(chain: Chain, token: number, least: number): void {
    const { states, predecessors } = chain.shape;
    const { transitions } = chain.weights;
    const { scores, forward, backward } = chain;
    const most = this.#most;
    const current = this.#scores;
    const next = this.#next;
    const fromState = this.#previousStates;
    const fromRank = this.#previousRanks;
    next.fill(NONE);
    for (let s = 0; s < states; s++) {
      const here = token * states + s;
      const score = scores[here]!;
      if (score < FORBIDDEN || forward[here]! * backward[here]! < least) continue;
      const at = here * most;
      const row = s * most;
      const before = predecessors[s]!;
      let count = 0;
      for (let b = 0; b < before.length; b++) {
        const state = before[b]!;
        const step = transitions[state * states + s]! + score;
        for (let rank = 0; rank < most; rank++) {
          const reached = current[state * most + rank]!;
          if (reached < FORBIDDEN) break;
          const value = reached + step;
          if (count === most && value <= next[row + most - 1]!) break;
          let place = count < most ? count++ : most - 1;
          while (place > 0 && next[row + place - 1]! < value) {
            next[row + place] = next[row + place - 1]!;
            fromState[at + place] = fromState[at + place - 1]!;
            fromRank[at + place] = fromRank[at + place - 1]!;
            place--;
          }
          next[row + place] = value;
          fromState[at + place] = state;
          fromRank[at + place] = rank;
        }
      }
    }
    this.#scores = next;
    this.#next = current;
  }

  #collect(chain: Chain): Path[] {
    const { states, mayEnd } = chain.shape;
    const most = this.#most;
    const end = endRow(chain.shape);
    const ends: { score: number; state: number; rank: number }[] = [];
    for (let s = 0; s < states; s++) {
      if (mayEnd[s] !== 1) continue;
      for (let rank = 0; rank < most; rank++) {
        const reached = this.#scores[s * most + rank]!;
        if (reached < FORBIDDEN) break;
        ends.push({ score: reached + chain.weights.transitions[end + s]!, state: s, rank });
      }
    }
    ends.sort((a, b) => b.score - a.score || a.state - b.state || a.rank - b.rank);
    return ends.slice(0, most).map((last) => this.#trace(chain, last));
  }

  #trace(chain: Chain, last: { score: number; state: number; rank: number }): Path {
    const { states } = chain.shape;
    const path = new Uint8Array(chain.length);
    let { state, rank } = last;
    for (let i = chain.length - 1; i >= 0; i--) {
      path[i] = state;
      const at = (i * states + state) * this.#most + rank;
      state = this.#previousStates[at]!;
      rank = this.#previousRanks[at]!;
    }
    return { score: last.score, states: path };
  }
}
