import { describe, expect, it } from 'vitest';
import { speakersOf } from '../speaker-of';

/** Who is behind the last source of the words. */
const last = (words: string): string | null => speakersOf(words).at(-1) ?? null;

describe('personOf', () => {
  it('reads a role as a mention of the one who has it', () => {
    expect(
      last(
        'Mayor Ann Vale met engineer Ruth Quill at the bridge on a windy afternoon. Ms. Quill left at noon. Nobody knew why. The bridge was shut. ' +
          'Asked about it, the mayor was calm.\n\n{“It is safe,”} [she] said.',
      ),
    ).toBe('Ann Vale');
  });

  it('takes no role for a mention where two have it, or where a name follows', () => {
    const two =
      'Senator Ann Vale met Senator Ruth Quill. The senator was calm.\n\n{“It is safe,”} [she] said.';
    expect(last(two)).not.toBe('Ruth Quill');
    const named =
      'Mayor Ann Vale came. It rained. The bridge was shut. The mayor Ruth Quill was calm.\n\n{“It is safe,”} [she] said.';
    expect(last(named)).toBe('Ruth Quill');
  });

  it('gives a source without a name no "she" that a named person near may be', () => {
    const text =
      'Ann Vale opened the bridge in the spring. [A person familiar with the budget] said {the repairs would cost more}. ' +
      'Nobody had counted. Ms. Vale was calm.\n\n{“I promise it,”} [she] said.';
    expect(last(text)).toBe('Ann Vale');
  });

  it('leaves "he" with a source without a name where nobody else is near', () => {
    const text =
      '[An official] said {the repairs would cost more}. {“Nobody has counted,”} [he] added.';
    expect(last(text)).toBe('official');
  });

  it('knows a month from a woman of its name', () => {
    const month =
      'Ms. Vale came. The bridge will close in June for a year. {“It is safe,”} [she] said.';
    expect(last(month)).not.toBe('June');
    expect(last('The bridge will close in June. {“It is safe,”} [she] said.')).toBeNull();
    expect(last('June came home on May 12. {“It is safe,”} [she] said.')).toBe('June');
    expect(last('The bridge was shown to April. {“It is safe,”} [she] said.')).toBe('April');
  });
});
