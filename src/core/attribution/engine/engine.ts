/**
 * The trained attribution engine: from a prepared text to raw attributions.
 *
 *     sequences → tagger → stage 1 → candidates → stage 2 → choice → confidence → decoding rules
 */
import type { ClaimType, Span } from '../../model';
import { NAME_KIND, type Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import { endWithOuter } from '../nested';
import { attributeByRules } from '../rules';
import { keepApart } from './decoding/apart';
import { carryQuotations } from './decoding/claims/carried-quotations';
import { findLoneQuotations } from './decoding/claims/lone-quotations';
import { pairRelays } from './decoding/claims/relays';
import { addRuleClaims } from './decoding/claims/rule-claims';
import { findSignatures } from './decoding/claims/signatures';
import { readTranscript } from './decoding/claims/transcripts';
import type { ClaimDraft } from './decoding/draft';
import { trimBesideQuotations } from './decoding/edges/closed-quotations';
import { takeRuleEdges } from './decoding/edges/rule-edges';
import { isClaim } from './decoding/no-claims';
import { readRules } from './decoding/rule-readings';
import { toSpans } from './decoding/spans';
import { type JudgedClaim, judge, withoutDuplicates } from './judge';
import { keyOf, ParagraphMemory, type ParagraphReading } from './memory';
import { readSequences, type Sequence } from './sequence';
import { Stage1 } from './stage1/stage1';
import { type Hint, hintsFor } from './stage2/hints';
import { Stage2 } from './stage2/stage2';
import { Tagger } from './tagger/tagger';
import { TAG } from './tagger/tags';
import { type Cut, readModel } from './weights/model';

/** Spans are UTF-16 offsets into the text, in reading order. */
export interface EngineClaim {
  type: ClaimType;
  content: Span[];
  cue: Span[];
  source: Span[];
  /** Calibrated: of claims of this confidence, that share has the right words and source. */
  confidence: number;
  /** Speech; false for thoughts, stances and acts ("wants", "supports", "plans"). */
  said: boolean;
}

export interface Engine {
  readonly modelVersion: string;
  /** The steps of "how sure" that a reader can choose, with their measured precision. */
  readonly cuts: readonly Cut[];
  /** `NAME_KIND` of every token of the text. */
  nameKinds(prepared: Prepared): Uint8Array;
  /** In reading order of the cues. Linear in the length of the text; never throws. */
  attribute(prepared: Prepared): EngineClaim[];
  /**
   * Reads paragraph by paragraph what `attribute` then recalls; yields the share that is read, 0
   * to 1. Nothing where the text has more paragraphs than are remembered.
   */
  readAhead(prepared: Prepared): Generator<number, void>;
}

export interface EngineOptions {
  /** Claims below are not returned. */
  leastConfidence?: number;
  /** What was read of so many paragraphs is kept for when they come again; of none by default. */
  remember?: number;
}

/** F1 on dev is flat from .25 to .4. */
const LEAST_CONFIDENCE = 0.3;

/** Throws WeightsError where the bytes are no weights of this version. */
export function createEngine(weights: Uint8Array, options: EngineOptions = {}): Engine {
  const model = readModel(weights);
  const tagger = new Tagger(model.tagger);
  const stage1 = new Stage1(model.stage1, model.lexicon);
  const stage2 = new Stage2(model.stage2);
  const least = options.leastConfidence ?? LEAST_CONFIDENCE;

  /** What `attribute` has tagged already. */
  const tagged = new WeakMap<Prepared, Uint8Array>();

  const memory = new ParagraphMemory(options.remember ?? 0);

  function read(sequence: Sequence, hints: readonly Hint[]): ParagraphReading {
    tagger.tag(sequence);
    const reading = { sequence, hints, ...stage1.run(sequence) };
    const claims = judge(sequence, stage2.run(reading), model);
    const kept = claims.filter((p) => p.confidence >= least);
    return { tag: sequence.tag, claims: withoutDuplicates(sequence, kept) };
  }

  function readOnce(prepared: Prepared, sequence: Sequence, hints: readonly Hint[]): ClaimDraft[] {
    const fresh = (): ParagraphReading => read(sequence, hints);
    const { tag, claims } =
      memory.most > 0 ? memory.recall(keyOf(prepared, sequence, hints), fresh) : fresh();
    sequence.tag = tag;
    return claims.map((p) => toDraft(sequence, p));
  }

  function attribute(prepared: Prepared): EngineClaim[] {
    const sequences = readSequences(prepared);
    const ruled = attributeByRules(prepared);
    const hints = hintsFor(sequences, ruled);
    const drafts = sequences.flatMap((sequence, i) => readOnce(prepared, sequence, hints[i] ?? []));
    tagged.set(prepared, kindsOf(prepared, sequences));
    const rules = readRules(prepared, ruled);
    takeRuleEdges(prepared, drafts, rules);
    drafts.push(...addRuleClaims(prepared, drafts, rules));
    pairRelays(prepared, drafts, rules);
    drafts.push(...readTranscript(prepared, drafts));
    drafts.push(...findSignatures(prepared, drafts));
    carryQuotations(prepared, drafts);
    drafts.push(...findLoneQuotations(prepared, drafts));
    const claims = drafts
      .filter((draft) => draft.confidence >= least && isClaim(prepared, draft))
      .sort((a, b) => firstToken(a) - firstToken(b));
    endWithOuter(claims);
    const apart = claims
      .map((draft) => keepApart(prepared, draft))
      .filter((draft) => draft !== null);
    return apart.map((draft) => ({
      type: draft.type,
      content: toSpans(prepared, draft.content),
      cue: draft.cue ? toSpans(prepared, [draft.cue]) : [],
      source: draft.source ? toSpans(prepared, [draft.source]) : [],
      confidence: draft.confidence,
      said: draft.said,
    }));
  }

  function* readAhead(prepared: Prepared): Generator<number, void> {
    const sequences = readSequences(prepared);
    if (sequences.length > memory.most) return;
    const hints = hintsFor(sequences, attributeByRules(prepared));
    for (const [i, sequence] of sequences.entries()) {
      readOnce(prepared, sequence, hints[i] ?? []);
      yield (i + 1) / sequences.length;
    }
  }

  function nameKinds(prepared: Prepared): Uint8Array {
    const known = tagged.get(prepared);
    if (known) return known;
    const sequences = readSequences(prepared);
    for (const sequence of sequences) tagger.tag(sequence);
    return kindsOf(prepared, sequences);
  }

  return { modelVersion: model.version, cuts: model.cuts, nameKinds, attribute, readAhead };
}

const KIND_OF_TAG: ReadonlyMap<number, number> = new Map([
  [TAG.PERSON, NAME_KIND.person],
  [TAG.ORGANIZATION, NAME_KIND.organization],
  [TAG.PLACE, NAME_KIND.place],
  [TAG.NAME, NAME_KIND.other],
]);

function kindsOf(prepared: Prepared, sequences: readonly Sequence[]): Uint8Array {
  const kinds = new Uint8Array(prepared.tokens.length);
  for (const { length, firstToken, tag } of sequences) {
    for (let i = 0; i < length; i++) {
      kinds[firstToken + i] = KIND_OF_TAG.get(tag[i]!) ?? NAME_KIND.none;
    }
  }
  return kinds;
}

const firstToken = ({ cue, content }: ClaimDraft): number => cue?.from ?? content[0]?.from ?? 0;

function toDraft(s: Sequence, p: JudgedClaim): ClaimDraft {
  const absolute = ({ from, to }: TokenRange): TokenRange => ({
    from: from + s.firstToken,
    to: to + s.firstToken,
  });
  return {
    type: p.type,
    content: trimBesideQuotations(s, p.content, p.cue).map(absolute),
    cue: absolute(p.cue),
    source: p.source ? absolute(p.source) : null,
    confidence: p.confidence,
    said: p.said,
  };
}
