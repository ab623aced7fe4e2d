/** Nouns that signal an attribution: "the agency's assessment that …", "her denial that …". */
import type { Stance } from '../model';

const NOUNS: Readonly<Partial<Record<Stance, string>>> = {
  asserts:
    'insistence assessment claim statement assertion allegation suggestion argument announcement conclusion ' +
    'contention accusation finding revelation testimony remark explanation declaration report estimate ruling ' +
    'complaint comment',
  denies: 'denial',
  rejects: 'rejection',
  confirms: 'confirmation',
  concedes: 'admission acknowledgement acknowledgment concession',
  demands: 'demand call request proposal recommendation',
  promises: 'promise pledge vow assurance guarantee',
  warns: 'warning threat',
  predicts: 'prediction forecast',
};

const byWord = new Map<string, Stance>();

for (const [stance, words] of Object.entries(NOUNS) as [Stance, string][]) {
  for (const word of words.split(' ')) {
    byWord.set(word, stance);
    byWord.set(`${word}s`, stance);
  }
}

/** The stance of a cue noun in either number, or undefined. */
export const cueNounStance = (lower: string): Stance | undefined => byWord.get(lower);
