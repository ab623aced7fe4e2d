/**
 * Stage 2 reads the surroundings of one cue. Its states remember whether the source and a
 * content have been passed, so that a path has one source and ends only with a content; one
 * more state, taken throughout, says that the cue is none.
 */
import type { ChainShape } from '../crf/shape';

type Role = 'outside' | 'cue' | 'source begins' | 'source' | 'content begins' | 'content' | 'null';

interface State {
  role: Role;
  hasSource: boolean;
  hasContent: boolean;
}

/** What a token can be, by number. */
export const ROLE = {
  outside: 0,
  sourceBegins: 1,
  source: 2,
  contentBegins: 3,
  content: 4,
  cue: 5,
} as const;

const NUMBER: Readonly<Record<Role, number>> = {
  outside: ROLE.outside,
  null: ROLE.outside,
  'source begins': ROLE.sourceBegins,
  source: ROLE.source,
  'content begins': ROLE.contentBegins,
  content: ROLE.content,
  cue: ROLE.cue,
};

const flags = [false, true];
const STATES: readonly State[] = [
  ...(['outside', 'cue'] as const).flatMap((role) =>
    flags.flatMap((hasSource) => flags.map((hasContent) => ({ role, hasSource, hasContent }))),
  ),
  ...flags.flatMap((hasContent) =>
    (['source begins', 'source'] as const).map((role) => ({ role, hasSource: true, hasContent })),
  ),
  ...flags.flatMap((hasSource) =>
    (['content begins', 'content'] as const).map((role) => ({
      role,
      hasSource,
      hasContent: true,
    })),
  ),
  { role: 'null', hasSource: false, hasContent: false },
];

export const NULL_STATE = STATES.length - 1;
/** The role of a token in a state, as a ROLE number. */
export const ROLE_OF: Uint8Array = Uint8Array.from(STATES, (state) => NUMBER[state.role]);

/** Kinds of tokens: those of the cue, and all others. */
export const TEXT = 0;
export const CUE = 1;

/** Emission class of a cue token on the null path. */
const NULL_CUE = 5;

function classOf(kind: number, { role }: State): number {
  if (kind === TEXT) return role === 'cue' ? -1 : NUMBER[role];
  if (role === 'null') return NULL_CUE;
  return role === 'cue' ? 0 : -1;
}

function mayFollow(before: State, state: State): boolean {
  const sameSource = before.hasSource === state.hasSource;
  const sameContent = before.hasContent === state.hasContent;
  switch (state.role) {
    case 'null':
      return before.role === 'null';
    case 'outside':
    case 'cue':
      return before.role !== 'null' && sameSource && sameContent;
    case 'source begins':
      return before.role !== 'null' && !before.hasSource && sameContent;
    case 'source':
      return (before.role === 'source begins' || before.role === 'source') && sameContent;
    case 'content begins':
      return before.role !== 'null' && sameSource;
    case 'content':
      return (before.role === 'content begins' || before.role === 'content') && sameSource;
  }
}

function mayStart({ role, hasSource, hasContent }: State): boolean {
  switch (role) {
    case 'null':
      return true;
    case 'outside':
    case 'cue':
      return !hasSource && !hasContent;
    case 'source begins':
      return !hasContent;
    case 'content begins':
      return !hasSource;
    default:
      return false;
  }
}

const indices = STATES.map((_, index) => index);

export const STAGE2_SHAPE: ChainShape = {
  states: STATES.length,
  classes: 6,
  classOf: Int8Array.from([TEXT, CUE].flatMap((kind) => STATES.map((s) => classOf(kind, s)))),
  predecessors: STATES.map((state) =>
    Uint8Array.from(indices.filter((b) => mayFollow(STATES[b] as State, state))),
  ),
  mayStart: Uint8Array.from(STATES, (state) => (mayStart(state) ? 1 : 0)),
  mayEnd: Uint8Array.from(STATES, (s) => (s.role === 'null' || s.hasContent ? 1 : 0)),
};

/** The states of a path given by roles; the null path where the roles hold no content. */
export function statesOf(roles: Uint8Array): Uint8Array {
  if (!roles.includes(ROLE.contentBegins)) return new Uint8Array(roles.length).fill(NULL_STATE);
  let hasSource = false;
  let hasContent = false;
  return roles.map((role) => {
    if (role === ROLE.sourceBegins) hasSource = true;
    if (role === ROLE.contentBegins) hasContent = true;
    return STATES.findIndex(
      (s) =>
        s.role !== 'null' &&
        NUMBER[s.role] === role &&
        s.hasSource === hasSource &&
        s.hasContent === hasContent,
    );
  });
}
