/**
 * What a content does by its own words where the cue ("said", "told") leaves it open. Modality
 * after Palmer, Mood and Modality (2001): obligation demands, a speaker's own volition promises,
 * others' future is predicted. Words of praise and blame: those of news that are so in nearly
 * every context.
 */
import type { Span, Stance } from '../model';

/** UTF-16 units: what a long quotation does, it does at its beginning. */
const LOOKED_AT = 250;

/** What may come to be, what it would be, and where a clause ends. */
const THREATS =
  /[.;]|\b(?:(could|may|might|will|would|can|must|now) |(?:risks?|danger|dangerous|disaster|catastroph\w+|tragic|collapse|harm|war|deaths?)\b)/gi;
/** UTF-16 units from the one to the other. */
const THREAT_REACH = 60;
const WARNINGS =
  /\b(?:risk(?:s|ed|ing)? \w+|beware|stay away|threatens?\b|(?:see|are) risks (?:to|of)|in danger)/i;

/** Whether harm is said to be possible within a clause. In one pass, however often it is. */
function threatens(words: string): boolean {
  let possible = -Infinity;
  for (const { 0: found, 1: modal, index } of words.matchAll(THREATS)) {
    if (modal) possible = index + found.length;
    else if (/[.;]/.test(found)) possible = -Infinity;
    else if (index - possible <= THREAT_REACH) return true;
  }
  return false;
}

/** The first that fits decides; the surest come first. */
const SIGNS: readonly (readonly [Stance, Pick<RegExp, 'test'>])[] = [
  ['questions', /^["“‘']?[^.!?”"]*\?["”’']?\s*$|\b(?:I|we) (?:must|have to) ask\b/i],
  [
    'denies',
    /\b(?:(?:is|was|are|were|it['’]s|that['’]s)(?: not|n['’]t)? (?:actually |simply |just )?(?:not true|untrue|false)|no truth|had nothing to do with|\b(?:I|we|client) (?:did not|didn['’]t|have not|haven['’]t|never) (?:intend|do|say|take|know|order|authori[sz]e|receive|commit|ask for)\b|no wrongdoing|(?:wasn['’]t|was not) (?:me|us|true))/i,
  ],
  [
    'rejects',
    /\b(?:nonsense|is wrong|was wrong|are wrong|unacceptable|unnecessary|not necessary|out of the question|no reason (?:to|for|why)|no need (?:to|for)|(?:don['’]t|do not) (?:think|believe|accept|agree)|there would be no)\b|^["“‘']?No[,.!]/i,
  ],
  ['warns', { test: (words) => threatens(words) || WARNINGS.test(words) }],
  [
    'demands',
    /^["“‘']?(?:please|don['’]t|let['’]s|stop|stay|listen)\b|\b(?:must|should|ought to|needs? to|['’]ve got to|had better|enough (?:is|was) enough|it(?:['’]s| is| was) time (?:to|for)|there (?:must|should) be|will be required)\b|^to \w+/i,
  ],
  [
    'promises',
    /(?<!\b(?:clear|sure|certain|doubt|know)\b[^.;]{0,12} (?:that|whether|if) )\b(?:I|we)(?:['’]ll|['’]m going to|['’]re going to| will| am going to| are going to| won['’]t| shall)\b|^["“‘']?(?:that )?(?:it|he|she|they) (?:would|will) (?:not |never |continue to |also )?(?:have|keep|do|pay|take|give|make|fight|appeal|support|vote|publish|release|review|work|return|resign|step|stay|build|open|close|continue|cut|raise|end|oppose|comply|cooperate|help|protect|act|begin|start)\b|\bwill continue to\b/i,
  ],
  [
    'praises',
    /\b(?:congratulat\w+|best (?:decision|thing|day|team|player)|(?:is|was|are|were|['’]s|been|a|an|such a|really|truly|the most) (?:\w+ )?(?:great|excellent|perfect|brilliant|wonderful|amazing|fantastic|outstanding|remarkable|impressive|beautiful|superb|heroic|good (?:choice|thing|man|woman|team|people))\b|landmark|(?:vastly|greatly|much) improved|proud of|grateful|thank(?:s| you)|well done|playing well|deserves? (?:credit|praise))/i,
  ],
  [
    'criticises',
    /\b(?:shock(?:ing|ed)|shame(?:ful)?|asham\w+|disgrac\w+|outrag\w+|appalling|disgusting|hypocri\w+|scandal\w*|reckless|irresponsible|incompetent|dishonest|corrupt|unfair|unjust|unpatriotic|cowardly|cruel|dumb|stupid|pathetic|absurd|ridiculous|lie[sd]?|lying|liars?|fraud|a joke|betray\w+|fail(?:s|ed|ing|ure) to|unsubstantiated|false (?:claims|accusations)|too (?:bad|late|little|slow)|let (?:us|them|people) down|isn['’]t right)\b/i,
  ],
  [
    'concedes',
    /\b(?:I admit|I accept that|we (?:could|should) have|(?:made|was) a mistake|(?:not|\w+n['’]t) conclusive|to be fair)\b/i,
  ],
  [
    'accepts',
    /\b(?:open to (?:talks|discussions?|negotiat\w+|the idea)|we['’]ll (?:call|take) it|(?:I|we) accept)\b/i,
  ],
  [
    'predicts',
    /\b(?:(?:is|are) (?:likely|expected|set|bound) to|not expecting|(?:I|we) expect|(?:will|['’]ll|might|may) (?:not |never |also |probably |likely |soon )?(?:be|become|take|rise|fall|grow|win|lose|happen|come|lead|cause|see|advance|change|get|run|end|last|continue)\b)/i,
  ],
];

/** What somebody else said, told within a quotation: “He was like, ‘You must go.’” */
const NESTED = /(?<![\p{L}\p{N}])[‘'][^‘“”"]+?[’'](?![\p{L}\p{N}])/gu;
/** Danger is named, to say that there is little. */
const REASSURES =
  /\b(?:(?:risks?|danger|threat)\b[^.;,]{0,40}\blow\b|no (?:risk|danger|threat)\b)/i;

/** The stance by the content's words; 'asserts' where they tell of none. */
export function stanceOfContent(text: string, content: readonly Span[]): Stance {
  const said = content
    .map(({ start, end }) => text.slice(start, Math.min(end, start + LOOKED_AT)))
    .join(' ')
    .slice(0, LOOKED_AT);
  const words = /^["“]/.test(said) ? said.replace(NESTED, ' ') : said;
  if (REASSURES.test(words)) return 'asserts';
  return SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? 'asserts';
}
