/** Transcripts and interviews: paragraphs that begin with a name and a colon, several of them. */
import type { Paragraph, Prepared } from '../../../../text/prepare';
import { typeOfTokens } from '../../../draft';
import { Coverage } from '../coverage';
import type { ClaimDraft } from '../draft';
import { countWords } from '../token-ranges';

/** Of the turns in articles whose transcripts the corpus marks at all, 36 of 37 are marked. */
const CONFIDENCE = 0.9;
/** Turns that make a transcript: in capitals (QUILL: …), and in small letters (Quill: …). */
const FEWEST_CAPITALS = 2;
const FEWEST_NAMES = 4;
const LONGEST_NAME = 6;
/** Words behind a name in small letters: "Quill: 46." is a table. */
const FEWEST_WORDS = 2;
/** Head items of a page, not speakers. */
const LABELS =
  /^(?:video|photos?|update|related|note|watch|read|listen|more|source|sources|correction|editor's note) $/;

interface Turn {
  paragraph: Paragraph;
  colon: number;
  /** All of it, and its last word: "Ada Quill" is "Quill" from her second turn on. */
  name: string;
  lastName: string;
  isCapitals: boolean;
}

/** Claims for the turns; drafts with such a colon as their cue are taken out of `drafts`. */
export function readTranscript(prepared: Prepared, drafts: ClaimDraft[]): ClaimDraft[] {
  const turns = prepared.paragraphs
    .map((paragraph) => turnOf(prepared, paragraph))
    .filter((turn) => turn !== null);
  const kept = turns.filter(({ isCapitals }) => isCapitals);
  const isTranscript = kept.length >= FEWEST_CAPITALS;
  const spoken = isTranscript ? kept : repeated(turns);
  const colons = new Coverage(
    prepared,
    spoken.map(({ colon }) => ({ from: colon, to: colon + 1 })),
  );
  for (let i = drafts.length - 1; i >= 0; i--) {
    const { cue } = drafts[i]!;
    if (cue && colons.has(cue)) drafts.splice(i, 1);
  }
  return spoken.map(({ paragraph, colon }) => {
    const content = [{ from: colon + 1, to: paragraph.to }];
    return {
      type: typeOfTokens(prepared.tokens, content),
      content,
      cue: { from: colon, to: colon + 1 },
      source: { from: paragraph.from, to: colon },
      confidence: CONFIDENCE,
      said: true,
    };
  });
}

function turnOf(prepared: Prepared, { ...paragraph }: Paragraph): Turn | null {
  const { tokens } = prepared;
  let from = paragraph.from;
  if (tokens[from]?.quotation !== -1 && !tokens[from]?.isWord) from++;
  paragraph.from = from;
  let isCapitals = true;
  let name = '';
  let lastName = '';
  for (let i = from; i < Math.min(paragraph.to - 2, from + LONGEST_NAME); i++) {
    const token = tokens[i];
    if (!token) return null;
    if (token.text === ':') {
      const content = { from: i + 1, to: paragraph.to };
      const isShort = !isCapitals && countWords(prepared, content) < FEWEST_WORDS;
      if (name === '' || isShort || LABELS.test(name)) return null;
      return { paragraph, colon: i, name, lastName, isCapitals };
    }
    if (!token.isWord && token.text !== '.') return null;
    if (token.isWord && !token.isCapital) return null;
    if (token.isWord && !/^[\p{Lu}'.-]{2,}$/u.test(token.text)) isCapitals = false;
    name += `${token.lower} `;
    if (token.isWord) lastName = token.lower;
  }
  return null;
}

/** In small letters only names that take turns are speakers: a list of headed items has none twice. */
function repeated(turns: readonly Turn[]): Turn[] {
  const counts = new Map<string, number>();
  for (const { lastName } of turns) counts.set(lastName, (counts.get(lastName) ?? 0) + 1);
  const spoken = turns.filter(({ lastName }) => (counts.get(lastName) ?? 0) > 1);
  return spoken.length >= FEWEST_NAMES ? spoken : [];
}
