/** The corpus as the engine reads it: sequences, and the right answers on their tokens. */
import { readSequences, type Sequence } from '../../src/core/attribution/engine/sequence';
import { type Hint, hintsFor } from '../../src/core/attribution/engine/stage2/hints';
import { TAG, TAGS, type Tag } from '../../src/core/attribution/engine/tagger/tags';
import { attributeByRules } from '../../src/core/attribution/rules';
import { prepare } from '../../src/core/text/prepare';
import type { GoldDocument, TaggedToken } from '../corpus/document';
import type { Corpus } from '../corpus/read';
import { UNKNOWN_TAG } from '../models/tagger-trainer';

export interface TrainingArticle {
  document: GoldDocument;
  sequences: Sequence[];
  /** What the rules say, by sequence. */
  hints: Hint[][];
  /** For each sequence the automatic tags; null where the corpus has none. */
  tags: Uint8Array[] | null;
}

export function readArticles({ documents, tags }: Corpus): TrainingArticle[] {
  return documents.map((document) => {
    const prepared = prepare({ text: document.text, language: 'en' });
    const sequences = readSequences(prepared);
    const hints = hintsFor(sequences, attributeByRules(prepared));
    const given = tags?.get(document.id);
    return { document, sequences, hints, tags: given ? alignTags(sequences, given) : null };
  });
}

/** Tokens by the corpus's tags differ from ours: each of ours takes the tag of the one it begins in. */
function alignTags(sequences: readonly Sequence[], given: readonly TaggedToken[]): Uint8Array[] {
  let at = 0;
  return sequences.map((s) => {
    const tags = new Uint8Array(s.length).fill(UNKNOWN_TAG);
    for (let i = 0; i < s.length; i++) {
      const start = s.starts[i]!;
      while (at < given.length && given[at]!.end <= start) at++;
      const token = given[at];
      if (token && token.start <= start && token.end > start) {
        tags[i] = foldTag(token, s.isMark[i] === 1);
      }
    }
    return tags;
  });
}

/** Penn Treebank tag and entity to the engine's tag. */
function foldTag({ tag, entity }: Pick<TaggedToken, 'tag' | 'entity'>, isMark: boolean): number {
  if (isMark && /^(?:``|''|POS|:|[,.])$/.test(tag)) return tag === 'POS' ? TAG.POS : TAG.MARK;
  if (tag === 'NNP' || tag === 'NNPS') {
    if (entity === 'PERSON') return TAG.PERSON;
    if (entity === 'ORGANIZATION') return TAG.ORGANIZATION;
    return entity === 'LOCATION' ? TAG.PLACE : TAG.NAME;
  }
  if (tag === 'VBP') return TAG.VB;
  if (tag === 'PDT') return TAG.DT;
  if (tag.startsWith('JJ')) return TAG.JJ;
  if (tag.startsWith('RB')) return TAG.RB;
  if (tag.startsWith('W')) return TAG.WH;
  if (tag === '``' || tag === "''") return TAG.MARK;
  return (TAGS as readonly string[]).includes(tag) ? TAG[tag as Tag] : TAG.SIGN;
}
