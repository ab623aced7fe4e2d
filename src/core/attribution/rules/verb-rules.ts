/** Attributions whose cue is a verb: "…," said X; X said that …; X denied it. */
import type { Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import { RELATIVE } from '../../text/words';
import type { Draft, SentenceContext, SubjectCue } from '../draft';
import { mainSubject, phraseAfter } from '../phrases';
import { clauseLeft, quotationLeft } from './content-left';
import { contentRight, type Found } from './content-right';
import { subjectOf } from './subject';
import { findVerbCues, type VerbCue } from './verb-cues';

/** The context of a sentence: its verb cues with their subjects. */
export function contextOf(prepared: Prepared, index: number): SentenceContext | null {
  const sentence = prepared.sentences[index];
  if (!sentence) return null;
  const { tokens } = prepared;
  const cues: SubjectCue[] = [];
  let earlier: TokenRange | null = null;
  for (const cue of findVerbCues(tokens, sentence)) {
    const inverted = invertedSubject(prepared, sentence, cue);
    const subject: TokenRange | null = inverted ?? subjectFor(prepared, sentence, cue, earlier);
    cues.push({ ...cue, subject, isInverted: inverted !== null });
    if (subject && cue.form !== 'ing') earlier = subject;
  }
  const byGroup = new Map(cues.map((cue) => [cue.group, cue]));
  const bySubject = new Map<number, SubjectCue>();
  for (const cue of cues) if (cue.subject && !cue.isInverted) bySubject.set(cue.subject.from, cue);
  return { prepared, tokens, index, sentence, cues, byGroup, bySubject };
}

function subjectFor(
  { tokens }: Prepared,
  sentence: TokenRange,
  cue: VerbCue,
  earlier: TokenRange | null,
): TokenRange | null {
  if (cue.form !== 'ing') return subjectOf(tokens, cue.group, sentence.from, earlier);
  const before = tokens[cue.group - 1];
  const isProgressive = tokens
    .slice(cue.group, cue.at)
    .some((token) => /^(?:is|are|was|were|been)$/.test(token.lower));
  if (isProgressive) return subjectOf(tokens, cue.group, sentence.from, earlier);
  if (!before || cue.group <= sentence.from) return null;
  // "a letter saying that …": the noun before it says it; after a comma, the sentence's subject does.
  if (
    before.isWord &&
    !/^(?:by|while|before|after|and|in|for|of|without|from|as|when)$/.test(before.lower)
  ) {
    return subjectOf(tokens, cue.group, sentence.from, earlier);
  }
  return earlier ?? mainSubject(tokens, sentence.from, cue.group);
}

/** "…," said Smith: only after a comma or a quotation, and only if nothing else can follow the name. */
function invertedSubject(
  { tokens, paragraphs }: Prepared,
  sentence: TokenRange & { paragraph: number },
  cue: VerbCue,
): TokenRange | null {
  if (!cue.verb.frames.has('q') || cue.form === 'ing' || cue.group !== cue.at) return null;
  const before = tokens[cue.at - 1];
  const paragraph = paragraphs[sentence.paragraph];
  if (!before || !paragraph || cue.at <= paragraph.from) return null;
  if (before.quotation < 0 && !/^(?:[,–—]|--)$/.test(before.text)) return null;
  if (before.lower === ',' && closesRelative(tokens, cue.at - 1, sentence.from)) return null;
  const subject = phraseAfter(tokens, cue.to, sentence.to);
  if (!subject) return null;
  const next = tokens[subject.to];
  if (!next || subject.to >= sentence.to) return subject;
  const first = tokens[subject.from];
  if (next.lower === 'that' || next.lower === 'to') return null;
  // "Smith, 45, told reporters" has a noun phrase after the verb too, but not the speaker.
  if (cue.verb.frames.has('a')) return null;
  if (before.quotation >= 0 || before.lower !== ',') return subject;
  const afterQuotation = (tokens[cue.at - 2]?.quotation ?? -1) >= 0;
  if (afterQuotation) return subject;
  const isFollowedByClause =
    next.isWord && !/^(?:in|on|at|during|after|of|from|who|when|as|and|for|with)$/.test(next.lower);
  return isFollowedByClause || !(first?.isCapital || first?.lower === 'the' || first?.lower === 'a')
    ? null
    : subject;
}

/** "Smith, who runs the ferries, called the plan …": the comma ends an inset, not a quotation. */
function closesRelative(tokens: readonly Token[], comma: number, from: number): boolean {
  for (let i = comma - 1; i > from; i--) {
    const token = tokens[i];
    if (!token || token.quotation >= 0) return false;
    if (token.lower === ',') return RELATIVE.has(tokens[i + 1]?.lower ?? '');
  }
  return false;
}

export function verbDrafts(context: SentenceContext): Draft[] {
  const drafts: Draft[] = [];
  let used = context.sentence.from;
  for (const cue of context.cues) {
    const found = contentOf(context, cue, used);
    if (!found || !cue.subject) continue;
    drafts.push({
      rule: found.rule,
      content: found.content,
      cue: { from: firstOfCue(context, cue), to: cue.to },
      source: cue.subject,
      stance: cue.verb.stance,
      sentence: context.index,
    });
    if (found.rule.includes('left')) used = Math.max(cue.to, cue.subject.to);
  }
  return drafts;
}

function contentOf(context: SentenceContext, cue: SubjectCue, used: number): Found | null {
  if (!cue.subject) return null;
  const { frames } = cue.verb;
  // "a tweet", "the states": such words need a clearer sign than a comma before them.
  const isDoubtful = frames.has('z') && (cue.form === 'base' || cue.form === 's');
  if (frames.has('q') && cue.form !== 'ing' && !(isDoubtful && cue.form === 'base')) {
    const quotation = quotationLeft(context, cue, used);
    if (quotation) return quotation;
    const clause = isDoubtful ? null : clauseLeft(context, cue, used);
    if (clause) return clause;
  }
  return cue.isInverted ? null : contentRight(context, cue);
}

/** The cue with its auxiliaries ("has said"), without adverbs. */
function firstOfCue({ tokens }: SentenceContext, cue: SubjectCue): number {
  let from = cue.at;
  while (
    from > cue.group &&
    /^(?:has|have|had|is|was|are|were|been|being)$/.test(tokens[from - 1]?.lower ?? '')
  )
    from--;
  return from;
}
