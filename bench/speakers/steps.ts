/** How often each step of the sieve names the right one. */
import { DEFAULT_SELECTION } from '../../src/core';
import type { Engine } from '../../src/core/attribution/engine/engine';
import { rawOf } from '../../src/core/given';
import { resolveSpeakers } from '../../src/core/speakers/resolve';
import { certaintyOf, type Found, STEPS } from '../../src/core/speakers/sieve/steps';
import { prepare } from '../../src/core/text/prepare';
import type { Gold, Row } from './given';
import { isExact, isLenient } from './names';

export interface StepFigures {
  /** In the order of the sieve; pronouns by how sure they are. */
  rows: Map<string, Row>;
  /** Of those whose name a reader sees at the default setting, sources as written left out. */
  named: Row;
}

const newRow = (): Row => ({ all: 0, exact: 0, lenient: 0 });

const keyOf = (found: Found): string =>
  found.step === 'personal pronoun' ? `${found.step} ${certaintyOf(found)}` : found.step;

export function measureSteps(engine: Engine, articles: readonly Gold[]): StepFigures {
  const rows = new Map<string, Row>();
  const named = newRow();
  for (const { text, attributions } of articles) {
    const prepared = prepare({ text, language: 'en' });
    const { found } = resolveSpeakers(
      { ...prepared, nameKinds: engine.nameKinds(prepared) },
      attributions.map((each) => rawOf(prepared, each)),
    );
    attributions.forEach(({ speaker }, i) => {
      const finding = found[i];
      if (!finding) return;
      const row = rows.get(keyOf(finding)) ?? newRow();
      rows.set(keyOf(finding), row);
      const isShown = certaintyOf(finding) >= DEFAULT_SELECTION.minSpeakerConfidence;
      const counted = isShown && finding.step !== 'as written' ? [row, named] : [row];
      for (const each of counted) {
        each.all++;
        if (isExact(speaker, finding.entity.name)) each.exact++;
        if (isLenient(speaker, finding.entity.name)) each.lenient++;
      }
    });
  }
  const order = (key: string): number => STEPS.findIndex((step) => key.startsWith(step));
  return { rows: new Map([...rows].sort(([a], [b]) => order(a) - order(b))), named };
}
