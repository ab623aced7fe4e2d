import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordOf, type Shipped } from '../../tools/build/shipped';
import { readLock } from '../../tools/dependencies/lock';
import { type Row, rowsOf, rowsOfPage } from '../../tools/dependencies/table';

describe.each(['dist/chrome', 'dist/firefox'])('of others, %s holds', (folder) => {
  const shipped = JSON.parse(readFileSync(recordOf(folder), 'utf8')) as Shipped;
  const rows = rowsOf(shipped, readLock());
  const withoutSize = ({ kilobytes: _, ...row }: Row) => row;

  it('what docs/dependencies.md tells, and nothing else', () => {
    expect(rowsOfPage().map(withoutSize)).toEqual(rows.map(withoutSize));
  });

  it('about as much of each as it tells', () => {
    for (const { name, kilobytes } of rowsOfPage()) {
      const real = rows.find((row) => row.name === name)?.kilobytes ?? 0;
      expect(Math.abs(kilobytes - real), name).toBeLessThan(Math.max(0.5, real / 10));
    }
  });
});
