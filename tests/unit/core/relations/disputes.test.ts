import { describe, expect, it } from 'vitest';
import { createAnalyser, excerpt } from '../../../../src/core';

const { analyse } = createAnalyser();

function disputes(text: string): [string, string][] {
  const { attributions, disputes: found } = analyse({ text, language: 'en' });
  const words = (id: string): string =>
    excerpt(text, attributions.find((claim) => claim.id === id)?.content ?? []);
  return found.map(({ claim, deniedBy }) => [words(claim), words(deniedBy)]);
}

describe('a dispute', () => {
  it('is where one rejects what another says', () => {
    const text = 'Ann Vale rejected the council’s claim that the bridge was unsafe.';
    expect(disputes(text)).toMatchObject([
      ['the bridge was unsafe', expect.stringContaining('claim')],
    ]);
  });

  it.each([
    'Tom Harrow denied the claim.',
    'Tom Harrow rejected that view.',
    'Tom Harrow denied it.',
  ])('is where one denies by a label what was just said: %s', (denial) => {
    expect(disputes(`Ann Vale said that the bridge was unsafe. ${denial}`)).toHaveLength(1);
  });

  it.each([
    ['he denies what is told again', 'Tom Harrow denied that he had closed it.'],
    ['it is long ago', `${'The band played on. '.repeat(30)}Tom Harrow denied the claim.`],
    ['it was her own', 'Vale rejected that view.'],
  ])('is not where %s', (_, denial) => {
    expect(disputes(`Ann Vale said that the bridge was unsafe. ${denial}`)).toEqual([]);
  });
});
