import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../../../src/core/export/file-name';
import { HOSTILE } from './invented';

const name = (about: object): string =>
  exportFileName({ text: '', language: 'en', ...about }, '.csv');

describe('the name of an exported file', () => {
  it('is publisher, day and headline', () => {
    expect(
      name({
        publisher: 'The Amsel Courier',
        published: '2026-03-12T23:30:00-08:00',
        title: 'Port votes: yes or no?',
      }),
    ).toBe('The Amsel Courier 2026-03-12 Port votes yes or no.csv');
  });

  it('has the day of a date without hyphens too', () => {
    expect(name({ published: '20260312T233000-0800', title: 'Port votes' })).toBe(
      '2026-03-12 Port votes.csv',
    );
  });

  it('does without what is not known', () => {
    expect(name({ title: 'Port votes' })).toBe('Port votes.csv');
    expect(name({ published: 'last week' })).toBe('whosaid.csv');
  });

  it.each([
    ...Object.values(HOSTILE),
    '../../etc/passwd',
    '..',
    '/',
    'CON',
    'aux.txt',
    'LPT1',
    '.hidden',
    '-rf',
    '~/x',
    'ends in dots...',
    'a\u202egpj.exe',
    'a\u0000b\u001fc',
    '\ud800',
    '界'.repeat(300),
    '👩‍👩‍👧'.repeat(100),
    `Mr. ${'x'.repeat(300)}`,
  ])('is safe on every system for %j', (title) => {
    const made = name({ title });
    expect(made).toMatch(/^[^\s.~-].*\.csv$/s);
    expect(made).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u);
    expect(made).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
    expect(made).not.toMatch(/[. ]\.csv$/);
    expect(Buffer.byteLength(made)).toBeLessThanOrEqual(255);
  });
});
