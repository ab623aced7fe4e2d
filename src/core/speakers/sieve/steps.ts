/** The steps of the sieve, and how sure each is of whom it names. */
import type { Entity } from '../entities';

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
  'who is spoken of',
  'last body',
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
