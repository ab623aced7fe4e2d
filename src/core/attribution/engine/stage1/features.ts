/**
 * What stage 1 sees of a token. Each `list.add` is one feature; the first number names the
 * template. Removing a template costs accuracy, so weights and templates belong together:
 * ENGINE_VERSION rises with any change here.
 */
import { distanceBucket, type FeatureList } from '../features';
import { type Sequence, shapeAt, tagAt, wordAt } from '../sequence';
import { isNominal, isVerb } from '../tagger/tags';
import { type CueMap, STRONG } from './lexicon';
import { quotationDistances } from './quotation-distances';

/** No token gets more. */
const MOST_STAGE1_FEATURES = 72;

const BEFORE = 1;

/** What the features of one token share. */
interface View {
  s: Sequence;
  cues: CueMap;
  list: FeatureList;
  /** Bits: quoted, is a quotation mark. */
  quoting: number;
  /** 0 no likely cue on that side, 1 in the same sentence, 2 in another. */
  leftSide: number;
  rightSide: number;
}

/** Fills `list` with the features of the whole sequence, which must be tagged. */
export function stage1Features(s: Sequence, cues: CueMap, list: FeatureList): void {
  const { length, lower, quoted } = s;
  list.begin(length, MOST_STAGE1_FEATURES);
  const distances = quotationDistances(s);
  const sentences = describeSentences(s, cues);
  const commasRight = commasToRightCue(s, cues);
  const anyCue = sentences.strong.some((n) => n > 0) ? 1 : 0;
  const view: View = { s, cues, list, quoting: 0, leftSide: 0, rightSide: 0 };
  const running = {
    commas: 0,
    that: 0,
    lastFunctionWord: BEFORE,
    lastVerb: 0,
    lastNoun: 0,
    verbs: 0,
  };
  let sentence = -1;
  for (let i = 0; i < length; i++) {
    if (s.sentence[i] !== sentence) {
      sentence = s.sentence[i]!;
      running.lastVerb = running.lastNoun = running.verbs = running.commas = running.that = 0;
      running.lastFunctionWord = BEFORE;
    }
    if (i > 0 && cues.left[i] === i - 1) running.commas = running.that = 0;
    view.quoting = quoted[i]! * 2 + s.isMark[i]!;
    view.leftSide = sideOf(s, cues.left[i]!, i);
    view.rightSide = sideOf(s, cues.right[i]!, i);
    addWords(view, i);
    addShapes(view, i);
    addQuotation(view, i, distances);
    addCues(view, i);
    addBetween(view, i, running, commasRight[i]!);
    addSentence(view, i, sentences, anyCue);
    addTags(view, i, running);
    list.endToken();
    if (lower[i] === ',' && quoted[i] === 0 && cues.left[i]! >= 0) running.commas++;
    if (lower[i] === 'that') running.that = 1;
    if (s.isFunctionWord[i] === 1 || lower[i] === ',') running.lastFunctionWord = s.hash[i]!;
    const tag = s.tag[i]!;
    if (isVerb(tag)) {
      running.lastVerb = tag + 1;
      running.verbs++;
    }
    if (isNominal(tag)) running.lastNoun = tag + 1;
  }
}

interface Running {
  commas: number;
  that: number;
  lastFunctionWord: number;
  lastVerb: number;
  lastNoun: number;
  verbs: number;
}

const quotedAt = (s: Sequence, i: number): number => (i < 0 || i >= s.length ? 2 : s.quoted[i]!);
const classAt = (cues: CueMap, i: number): number =>
  i < 0 || i >= cues.cueClass.length ? 9 : cues.cueClass[i]!;

function sideOf(s: Sequence, cue: number, i: number): number {
  if (cue < 0) return 0;
  return s.sentence[cue] === s.sentence[i] ? 1 : 2;
}

function addWords({ s, list, quoting }: View, i: number): void {
  const word = s.hash[i]!;
  const p1 = wordAt(s, i - 1);
  const p2 = wordAt(s, i - 2);
  const n1 = wordAt(s, i + 1);
  const n2 = wordAt(s, i + 2);
  list.add(1, 0, 0, 0);
  list.add(2, word, 0, 0);
  list.add(3, word, quoting, 0);
  list.add(4, p1, 0, 0);
  list.add(5, n1, 0, 0);
  list.add(6, p2, 0, 0);
  list.add(7, n2, 0, 0);
  list.add(8, wordAt(s, i - 3), 0, 0);
  list.add(9, wordAt(s, i + 3), 0, 0);
  list.add(10, p1, word, 0);
  list.add(11, word, n1, 0);
  list.add(12, p1, n1, 0);
  list.add(13, p2, p1, 0);
  list.add(14, n1, n2, 0);
}

function addShapes({ s, cues, list, quoting }: View, i: number): void {
  const shape = s.shape[i]!;
  const before = shapeAt(s, i - 1);
  const after = shapeAt(s, i + 1);
  const c = cues.cueClass[i]!;
  const c1 = classAt(cues, i - 1);
  const n1 = classAt(cues, i + 1);
  list.add(15, s.suffix3[i]!, shape, 0);
  list.add(16, s.suffix2[i]!, 0, 0);
  list.add(17, s.prefix4[i]!, 0, 0);
  list.add(18, before * 16 + shape, after, 0);
  list.add(19, shapeAt(s, i - 2) * 16 + before, shape * 16 + after, shapeAt(s, i + 2));
  list.add(20, shape, c * 100 + c1 * 10 + n1, 0);
  list.add(21, classAt(cues, i - 2) * 1000 + c1 * 100 + c * 10 + n1, classAt(cues, i + 2), 0);
  list.add(22, c, quoting, quotedAt(s, i - 1) * 4 + quotedAt(s, i + 1));
}

function addQuotation(
  { s, list, quoting }: View,
  i: number,
  distances: ReturnType<typeof quotationDistances>,
): void {
  const isSmallWord = s.isFunctionWord[i] === 1 || s.shape[i] === 0;
  list.add(23, quoting, distanceBucket(distances.sinceChange[i]!), 0);
  list.add(24, quoting, distanceBucket(distances.toChange[i]!), 0);
  list.add(25, quoting, distanceBucket(distances.stretch[i]!), 0);
  list.add(26, quoting, isSmallWord ? s.hash[i]! : s.shape[i]!, 0);
}

function addCues({ s, cues, list, quoting, leftSide, rightSide }: View, i: number): void {
  const l = cues.left[i]!;
  const r = cues.right[i]!;
  const leftWord = l < 0 ? 0 : s.hash[l]!;
  const rightWord = r < 0 ? 0 : s.hash[r]!;
  const leftDistance = distanceBucket(i - l);
  const sides = leftSide * 3 + rightSide;
  const afterLeft = l >= 0 ? wordAt(s, l + 1) : 0;
  list.add(27, leftSide, leftDistance, quoting);
  list.add(28, rightSide, distanceBucket(r - i), quoting);
  list.add(29, leftWord, leftSide, i - l === 1 ? 1 : 0);
  list.add(30, rightWord, rightSide, r - i === 1 ? 1 : 0);
  list.add(31, sides, quoting, classAtOr0(cues, l) * 8 + classAtOr0(cues, r));
  list.add(32, leftWord, afterLeft, leftSide * 8 + quoting);
  const opener = afterCue(s, l, i);
  list.add(34, leftSide, opener, distanceBucket(Math.min(i - l, 25)));
}

const classAtOr0 = (cues: CueMap, i: number): number => (i < 0 ? 0 : cues.cueClass[i]!);

/** The word behind the left cue if it is a small one, else its shape. */
function afterCue(s: Sequence, left: number, i: number): number {
  if (left < 0 || i <= left) return 0;
  const next = left + 1;
  const isSmall = next < s.length && (s.isFunctionWord[next] === 1 || s.shape[next] === 0);
  return isSmall ? wordAt(s, next) : shapeAt(s, next);
}

function addBetween(view: View, i: number, running: Running, commasRight: number): void {
  const { cues, list, quoting, leftSide, rightSide } = view;
  const sides = leftSide * 3 + rightSide;
  const { commas, that } = running;
  list.add(35, leftSide, Math.min(commas, 3) * 2 + that, quoting);
  list.add(36, rightSide, Math.min(commasRight, 3), quoting);
  const both = Math.min(commas, 2) * 8 + Math.min(commasRight, 2) * 2 + that;
  list.add(37, sides, both, quoting * 8 + cues.cueClass[i]!);
  list.add(45, running.lastFunctionWord, sides, 0);
}

interface SentenceFacts {
  /** 0 nothing quoted, 1 some, 2 nearly all; 3 beyond the ends. */
  quoting: Uint8Array;
  strong: Int32Array;
}

function describeSentences(s: Sequence, { cueClass }: CueMap): SentenceFacts {
  const count = s.sentences.length;
  const quoting = new Uint8Array(count);
  const strong = new Int32Array(count);
  s.sentences.forEach(({ from, to }, index) => {
    let quoted = 0;
    for (let i = from; i < to; i++) {
      if (s.quoted[i] === 1) quoted++;
      else if (cueClass[i]! >= STRONG) strong[index]!++;
    }
    quoting[index] = quoted === 0 ? 0 : quoted >= to - from - 1 ? 2 : 1;
  });
  return { quoting, strong };
}

function addSentence(view: View, i: number, facts: SentenceFacts, anyCue: number): void {
  const { s, cues, list, quoting } = view;
  const index = s.sentence[i]!;
  const { from, to } = s.sentences[index]!;
  const around = (k: number): number => facts.quoting[k] ?? 3;
  const strongAt = (k: number): number => Math.min(facts.strong[k] ?? 3, 3);
  const quotedAround = around(index - 1) * 16 + around(index) * 4 + around(index + 1);
  const strong = Math.min(facts.strong[index]!, 2);
  const sides = view.leftSide * 3 + view.rightSide;
  const distances =
    distanceBucket(Math.min(i - cues.left[i]!, 40)) * 64 +
    distanceBucket(Math.min(cues.right[i]! - i, 40));
  list.add(33, sides, facts.quoting[index]!, distances);
  list.add(38, Math.min(i - from, 4), index === 0 ? 1 : 0, quoting);
  list.add(39, Math.min(to - 1 - i, 3), s.hash[i]!, 0);
  list.add(40, quotedAround, strong, quoting);
  list.add(41, strongAt(index - 1) * 4 + strongAt(index + 1), quoting, Math.min(strong, 1));
  const startsQuoted = s.quoted[0]!;
  const anyQuoted = s.runs.length > 0 ? 1 : 0;
  list.add(
    42,
    anyCue * 4 + anyQuoted * 2 + startsQuoted,
    quoting,
    (s.isFirst ? 4 : 0) + s.quotedBefore,
  );
  list.add(43, (s.openBefore ? 2 : 0) + startsQuoted, quoting, anyCue);
  list.add(44, s.hash[from]!, quoting, 0);
}

function addTags(view: View, i: number, running: Running): void {
  const { s, cues, list, quoting, leftSide, rightSide } = view;
  const t = s.tag[i]!;
  const p1 = tagAt(s, i - 1);
  const p2 = tagAt(s, i - 2);
  const n1 = tagAt(s, i + 1);
  const n2 = tagAt(s, i + 2);
  const l = cues.left[i]!;
  const r = cues.right[i]!;
  const sides = leftSide * 3 + rightSide;
  const c = cues.cueClass[i]!;
  const word = s.hash[i]!;
  list.add(50, t, quoting, 0);
  list.add(51, p1 * 64 + t, n1, 0);
  list.add(52, p2 * 64 + p1, t, 0);
  list.add(53, t * 64 + n1, n2, 0);
  list.add(54, p2 * 64 + p1, t * 64 + n1, n2);
  list.add(55, t, c, sides);
  list.add(56, p1, word, 0);
  list.add(57, word, n1, 0);
  list.add(58, t, l < 0 ? 0 : s.hash[l]!, leftSide * 2 + (i - l === 1 ? 1 : 0));
  list.add(59, t, r < 0 ? 0 : s.hash[r]!, rightSide * 2 + (r - i === 1 ? 1 : 0));
  list.add(60, running.lastVerb, t, quoting);
  list.add(61, running.lastNoun * 64 + running.lastVerb, t, Math.min(running.verbs, 2));
  list.add(62, c, p1 * 64 + n1, 0);
  list.add(63, t, running.lastFunctionWord, sides);
  list.add(64, l >= 0 ? s.tag[l]! : 50, r >= 0 ? s.tag[r]! : 50, t * 16 + sides);
  list.add(65, n1 * 64 + n2, tagAt(s, i + 3), t);
  list.add(66, p1 * 64 + p2, tagAt(s, i - 3), t);
}

/** Unquoted commas between the token and the likely cue right of it. */
function commasToRightCue(s: Sequence, { right }: CueMap): Int32Array {
  const commas = new Int32Array(s.length);
  let count = 0;
  let cue = -2;
  for (let i = s.length - 1; i >= 0; i--) {
    if (right[i] !== cue) {
      cue = right[i]!;
      count = 0;
    }
    commas[i] = count;
    if (s.lower[i] === ',' && s.quoted[i] === 0) count++;
  }
  return commas;
}
