/**
 * Text in, attributions out. Nothing here knows of a page, a browser or a platform.
 */
import type { Attributor, RawAttribution } from './attribution/attributor';
import { engineAttributor } from './attribution/engine/attributor';
import { createEngine } from './attribution/engine/engine';
import { withRelays } from './attribution/relay-phrases';
import { attributeByRules } from './attribution/rules';
import { stanceOfContent } from './attribution/stance-signs';
import { type GivenAttribution, rawOf } from './given';
import type { Analysis, Article, Attribution } from './model';
import { findDisputes } from './relations/disputes';
import { relate } from './relations/relate';
import { findRepeats, ofTheFullest } from './relations/repeats';
import { joinAnalyses, partsOf } from './several';
import { resolveSpeakers } from './speakers/resolve';
import { certaintyOf } from './speakers/sieve/steps';
import { isSupportedLanguage } from './text/language';
import { type Prepared, prepare } from './text/prepare';

export type { GivenAttribution } from './given';
export * from './model';
export {
  CUTS,
  DEFAULT_SELECTION,
  keepClaims,
  MEASURED,
  type Selection,
  select,
} from './selection';
export { analysisOfPart, partsOf } from './several';
export type { ClaimView, PlaceView, Summary, Voice } from './summary';
export { excerpt, summarise } from './summary';
export { isSupportedLanguage };

export interface Analyser {
  /** Never throws, whatever the text holds; linear in its length. */
  analyse(article: Article): Analysis;
  /**
   * Does the most part of `analyse` in steps, so that others can have the thread between them, and
   * yields the share that is done, 0 to 1. `analyse` then recalls it, where the analyser remembers
   * as many paragraphs as the article has; else there are no steps.
   */
  readAhead(article: Article): Generator<number, void>;
  /**
   * Who is behind attributions that are known already: one for each that is given, in their
   * order, with their spans (UTF-16 offsets into the article's text).
   */
  resolve(article: Article, given: readonly GivenAttribution[]): Analysis;
  readonly modelVersion: string;
}

const RULES_VERSION = 'rules-1';

/**
 * @param weights of the trained engine; without them the rules alone find attributions
 * @param remember so many paragraphs, the last ones, are not given to the engine again where they
 *   come again as they were; of none by default
 * @throws WeightsError where the bytes are no weights of this version, or damaged
 */
export function createAnalyser(weights?: Uint8Array, remember = 0): Analyser {
  if (!weights) return analyserWith(attributeByRules, RULES_VERSION);
  const engine = createEngine(weights, { remember });
  return analyserWith(engineAttributor(engine), engine.modelVersion, engine);
}

/** What the trained engine can do beside attributing. */
interface Beside {
  nameKinds?(prepared: Prepared): Uint8Array | null;
  readAhead?(prepared: Prepared): Generator<number, void>;
}

function analyserWith(
  attribute: Attributor,
  modelVersion: string,
  { nameKinds = () => null, readAhead }: Beside = {},
): Analyser {
  function analysisOf(
    prepared: Prepared,
    raws: readonly RawAttribution[],
    keepRelays: boolean,
  ): Analysis {
    const named = { ...prepared, nameKinds: nameKinds(prepared) };
    const { speakers, ids, found } = resolveSpeakers(named, raws);
    const attributions = relate(prepared.text, raws, ids, found.map(certaintyOf), keepRelays);
    const repeats = findRepeats(prepared.text, attributions);
    const disputes = findDisputes(prepared.text, attributions);
    return {
      attributions: attributions.map((claim) => withStance(prepared.text, claim)),
      speakers,
      disputes: ofTheFullest(disputes, repeats),
      repeats,
      language: prepared.language,
      modelVersion,
    };
  }

  function analyseOne(article: Article): Analysis {
    const prepared = prepare(article);
    const { language } = prepared;
    if (!isSupportedLanguage(language)) {
      return {
        attributions: [],
        speakers: [],
        disputes: [],
        repeats: [],
        language,
        modelVersion,
      };
    }
    return analysisOf(prepared, withRelays(prepared, attribute(prepared)), false);
  }

  function* readOneAhead(article: Article): Generator<number, void> {
    const prepared = prepare(article);
    if (isSupportedLanguage(prepared.language)) yield* readAhead?.(prepared) ?? [];
  }

  return {
    modelVersion,
    analyse(article) {
      const parts = partsOf(article);
      return joinAnalyses(
        parts,
        parts.map((part) => analyseOne(part.article)),
      );
    },
    *readAhead(article) {
      for (const part of partsOf(article)) {
        const before = part.start / article.text.length;
        const share = part.article.text.length / article.text.length;
        for (const done of readOneAhead(part.article)) yield before + done * share;
      }
    },
    resolve(article, given) {
      const prepared = prepare(article);
      const raws = given.map((each) => rawOf(prepared, each));
      return analysisOf(prepared, raws, true);
    },
  };
}

/** Where the cue only says that it was said, the content tells what it does. */
function withStance(text: string, claim: Attribution): Attribution {
  if (claim.stance !== 'asserts') return claim;
  return { ...claim, stance: stanceOfContent(text, claim.content) };
}
