/**
 * Text in, attributions out. Nothing here knows of a page, a browser or a platform.
 */
import type { Attributor } from './attribution/attributor';
import { engineAttributor } from './attribution/engine/attributor';
import { createEngine } from './attribution/engine/engine';
import { attributeByRules } from './attribution/rules';
import type { Analysis, Article } from './model';
import { findDisputes } from './relations/disputes';
import { relate } from './relations/relate';
import { resolveSpeakers } from './speakers/resolve';
import { isSupportedLanguage } from './text/language';
import { prepare } from './text/prepare';

export * from './model';
export { DEFAULT_SELECTION, type Selection, select } from './selection';
export type { ClaimView, Summary, Voice } from './summary';
export { excerpt, summarise } from './summary';
export { isSupportedLanguage };

export interface Analyser {
  /** Never throws, whatever the text holds; linear in its length. */
  analyse(article: Article): Analysis;
  readonly modelVersion: string;
}

const RULES_VERSION = 'rules-1';

/**
 * @param weights of the trained engine; without them the rules alone find attributions
 * @throws WeightsError where the bytes are no weights of this version, or damaged
 */
export function createAnalyser(weights?: Uint8Array): Analyser {
  if (!weights) return analyserWith(attributeByRules, RULES_VERSION);
  const engine = createEngine(weights);
  return analyserWith(engineAttributor(engine), engine.modelVersion);
}

function analyserWith(attribute: Attributor, modelVersion: string): Analyser {
  return {
    modelVersion,
    analyse(article) {
      const prepared = prepare(article);
      const { language } = prepared;
      if (!isSupportedLanguage(language)) {
        return { attributions: [], speakers: [], disputes: [], language, modelVersion };
      }
      const raws = attribute(prepared);
      const { speakers, ids } = resolveSpeakers(prepared, raws);
      const attributions = relate(article.text, raws, ids);
      const disputes = findDisputes(attributions);
      return { attributions, speakers, disputes, language, modelVersion };
    },
  };
}
