/** "14 claims by 6 voices", with the numbers set off. */
import { Phrase } from './Phrase';
import { claimsWord, voicesWord } from './words';

export function Counts({ claims, voices }: { claims: number; voices: number }) {
  const parts = [claimsWord(claims), voicesWord(voices)];
  return (
    <Phrase
      of="claims_by_voices"
      with={parts.map((words) => <strong key={words}>{words}</strong>)}
    />
  );
}
