import { describe, expect, it } from 'vitest';
import { keepApart } from '../../../../../src/core/attribution/engine/decoding/apart';
import type { ClaimDraft } from '../../../../../src/core/attribution/engine/decoding/draft';
import { prepare } from '../../../../../src/core/text/prepare';

const prepared = prepare({ text: 'The mayor said, said it rained , at night', language: 'en' });
const draft = (changed: Partial<ClaimDraft>): ClaimDraft => ({
  type: 'indirect',
  content: [{ from: 5, to: 7 }],
  cue: { from: 2, to: 3 },
  source: { from: 0, to: 2 },
  confidence: 0.5,
  said: true,
  ...changed,
});

describe('the parts of a claim', () => {
  it('stay as they are where they share no word', () => {
    const apart = draft({});
    expect(keepApart(prepared, apart)).toBe(apart);
  });

  it('leave to the cue what is its', () => {
    const shared = draft({ cue: { from: 1, to: 5 }, content: [{ from: 3, to: 7 }] });
    expect(keepApart(prepared, shared)).toMatchObject({
      cue: { from: 1, to: 5 },
      source: { from: 0, to: 1 },
      content: [{ from: 5, to: 7 }],
    });
  });

  it('are no claim where no word of content is left', () => {
    const shared = draft({ cue: { from: 2, to: 7 }, content: [{ from: 4, to: 8 }] });
    expect(keepApart(prepared, shared)).toBeNull();
  });

  it('hold each word of the content once', () => {
    const shared = draft({
      content: [
        { from: 5, to: 7 },
        { from: 4, to: 6 },
      ],
    });
    expect(keepApart(prepared, shared)?.content).toEqual([
      { from: 4, to: 6 },
      { from: 6, to: 7 },
    ]);
  });
});
