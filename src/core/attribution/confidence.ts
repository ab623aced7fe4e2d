/** How far each rule is trusted: the share of its claims that had the right words and source when measured. */
export const RULE_CONFIDENCE = {
  'quotation left of the cue': 0.94,
  'quotation right of the cue': 0.88,
  'quotation in the next paragraph': 0.7,
  'quotation alone in its paragraph': 0.5,
  'quotation after a claim': 0.45,
  'partly quoted left of the cue': 0.72,
  'partly quoted right of the cue': 0.66,
  'clause left of the cue': 0.71,
  'that-clause': 0.64,
  'bare clause': 0.6,
  question: 0.42,
  infinitive: 0.43,
  object: 0.36,
  'quoted object': 0.56,
  'after a colon': 0.46,
  participle: 0.51,
  'cue noun': 0.48,
  'according to': 0.69,
} as const satisfies Record<string, number>;

export type RuleName = keyof typeof RULE_CONFIDENCE;
