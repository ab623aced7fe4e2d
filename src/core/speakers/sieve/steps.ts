/** The steps of the sieve, and how sure each is of whom it names. */
import type { Entity } from '../names/entities';

/** Most certain first. */
export const STEPS = [
  'name',
  'name of one word',
  'joint names',
  'named after',
  'couple',
  'role',
  'the same description',
  'relative pronoun',
  'personal pronoun',
  'first person',
  'who is spoken of',
  'last body',
  'main body',
  'their and its',
  'carried on',
  'as written',
] as const;
export type Step = (typeof STEPS)[number];

/** Whom a source stands for, by which step. */
export interface Found {
  entity: Entity;
  step: Step;
  /** How far it is before the next candidate, where there are several. */
  lead?: number;
}

/**
 * Of what each step finds, so much is right (or as right: the same person or body under a shorter
 * name), measured on articles whose speakers were read by hand: `npm run bench:speakers`. Steps
 * that were seen fewer than ten times are put below what was measured.
 */
const CERTAINTY: Readonly<Record<Exclude<Step, 'personal pronoun'>, number>> = {
  name: 0.97,
  'name of one word': 0.98,
  'joint names': 0.95,
  'named after': 0.95,
  couple: 0.95,
  role: 0.95,
  'the same description': 0.85,
  'relative pronoun': 0.95,
  'first person': 0.9,
  'who is spoken of': 0.85,
  'last body': 0.85,
  'main body': 0.75,
  'their and its': 0.75,
  'carried on': 0.85,
  'as written': 0.9,
};

/** A pronoun's, from the lead over the next candidate on. */
const BY_LEAD: readonly (readonly [lead: number, certainty: number])[] = [
  [1.6, 0.97],
  [0.95, 0.75],
  [0, 0.5],
];
/** Where nobody else could be meant, the one who is may not be named at all. */
const ONLY_ONE = 0.85;

/** How sure it is that the one found is meant, 0 to 1; 1 where nobody is named. */
export function certaintyOf(found: Found | null): number {
  if (!found) return 1;
  const { step, lead = Number.POSITIVE_INFINITY } = found;
  if (step !== 'personal pronoun') return CERTAINTY[step];
  if (lead === Number.POSITIVE_INFINITY) return ONLY_ONE;
  return BY_LEAD.find(([least]) => lead >= least)?.[1] ?? 0;
}
