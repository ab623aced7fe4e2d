/** How often each step of the sieve names the right one. */
import type { Engine } from '../../src/core/attribution/engine/engine';
import { rawOf } from '../../src/core/given';
import { resolveSpeakers } from '../../src/core/speakers/resolve';
import { prepare } from '../../src/core/text/prepare';
import type { Gold, Row } from './given';
import { isExact, isLenient } from './names';

/** @param keyOf what of a finding is told apart */
export function measureSteps(
  engine: Engine,
  articles: readonly Gold[],
  keyOf = (step: string, _lead: number | undefined): string => step,
): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const { text, attributions } of articles) {
    const prepared = prepare({ text, language: 'en' });
    const named = { ...prepared, nameKinds: engine.nameKinds(prepared) };
    const { found } = resolveSpeakers(
      named,
      attributions.map((each) => rawOf(prepared, each)),
    );
    attributions.forEach(({ speaker }, i) => {
      const finding = found[i];
      if (!finding) return;
      const key = keyOf(finding.step, finding.lead);
      const row = rows.get(key) ?? { all: 0, exact: 0, lenient: 0 };
      rows.set(key, row);
      row.all++;
      if (isExact(speaker, finding.entity.name)) row.exact++;
      if (isLenient(speaker, finding.entity.name)) row.lenient++;
    });
  }
  return rows;
}
