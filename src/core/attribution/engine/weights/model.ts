/** The trained model and its file. */
import { CLAIM_TYPES, type ClaimType } from '../../../model';
import type { Calibration } from '../confidence/calibration';
import type { LogisticWeights } from '../confidence/logistic';
import type { ChainWeights } from '../crf/chain';
import { transitionCount } from '../crf/shape';
import { STAGE1_SHAPE } from '../stage1/labels';
import type { CueLexicon } from '../stage1/lexicon';
import { STAGE2_SHAPE } from '../stage2/states';
import type { TaggerWeights } from '../tagger/tagger';
import { TAGS } from '../tagger/tags';
import { type Column, type Container, pack, unpack } from './container';
import { WeightsError } from './errors';

/** Rises with every change of tokens, features or states: older weights are refused. */
export const ENGINE_VERSION = 2;

/** A step of "how sure" that a reader can choose, as measured. */
export interface Cut {
  name: 'sure' | 'likely' | 'everything';
  /** Claims from this confidence on are shown. */
  confidence: number;
  /** Share of those that had the right words and source, and of all such claims that were found. */
  precision: number;
  recall: number;
}

export interface Model {
  /** Name of the training run, for `Analysis.modelVersion`. */
  version: string;
  tagger: TaggerWeights;
  stage1: ChainWeights;
  lexicon: CueLexicon;
  stage2: ChainWeights;
  /** Which reading of a cue to take. */
  choice: LogisticWeights;
  confidence: LogisticWeights;
  said: LogisticWeights;
  calibration: Record<ClaimType, Calibration>;
  cuts: Cut[];
}

export function writeModel(model: Model): Uint8Array<ArrayBuffer> {
  const columns = new Map<string, Column>();
  const about: Record<string, unknown> = {
    version: model.version,
    cuts: model.cuts,
    taggerBits: model.tagger.bits,
    stage1: { bits: model.stage1.bits, scale: model.stage1.scale },
    stage2: { bits: model.stage2.bits, scale: model.stage2.scale },
  };
  columns.set('tagger', whole(model.tagger.scores));
  putMap(columns, 'dictionary', model.tagger.dictionary, Uint8Array);
  columns.set('stage1', whole(model.stage1.emissions));
  columns.set('stage1.transitions', model.stage1.transitions);
  putMap(columns, 'lexicon', model.lexicon, Uint8Array);
  columns.set('stage2', whole(model.stage2.emissions));
  columns.set('stage2.transitions', model.stage2.transitions);
  putLogistic(columns, 'choice', model.choice);
  putLogistic(columns, 'confidence', model.confidence);
  putLogistic(columns, 'said', model.said);
  for (const type of CLAIM_TYPES) {
    columns.set(`${type}.scores`, model.calibration[type].scores);
    columns.set(`${type}.shares`, model.calibration[type].shares);
  }
  return pack(ENGINE_VERSION, { about, columns });
}

/** Throws WeightsError for a damaged file or one of another version. The model uses the bytes where they lie. */
export function readModel(bytes: Uint8Array): Model {
  const container = unpack(ENGINE_VERSION, bytes);
  const reader = new Reader(container);
  const { about } = container;
  const taggerBits = about.taggerBits as number;
  return {
    version: String(about.version),
    cuts: about.cuts as Cut[],
    tagger: {
      bits: taggerBits,
      scores: reader.int8('tagger', (1 << taggerBits) * TAGS.length),
      dictionary: reader.map('dictionary'),
    },
    stage1: reader.chain('stage1', STAGE1_SHAPE.classes, transitionCount(STAGE1_SHAPE)),
    lexicon: reader.map('lexicon'),
    stage2: reader.chain('stage2', STAGE2_SHAPE.classes, transitionCount(STAGE2_SHAPE)),
    choice: reader.logistic('choice'),
    confidence: reader.logistic('confidence'),
    said: reader.logistic('said'),
    calibration: {
      direct: reader.calibration('direct'),
      indirect: reader.calibration('indirect'),
      mixed: reader.calibration('mixed'),
    },
  };
}

/** Only whole numbers ship. */
function whole(weights: Int8Array | Float32Array): Int8Array {
  if (weights instanceof Int8Array) return weights;
  throw new TypeError('The weights must be quantised before they are written.');
}

function putMap(
  columns: Map<string, Column>,
  name: string,
  map: ReadonlyMap<number, number>,
  Values: { from(values: number[]): Column },
): void {
  const entries = [...map].sort((a, b) => a[0] - b[0]);
  columns.set(
    `${name}.keys`,
    Int32Array.from(entries, ([key]) => key),
  );
  columns.set(`${name}.values`, Values.from(entries.map(([, value]) => value)));
}

function putLogistic(columns: Map<string, Column>, name: string, model: LogisticWeights): void {
  columns.set(`${name}.means`, model.means);
  columns.set(`${name}.deviations`, model.deviations);
  columns.set(`${name}.weights`, model.weights);
  putMap(columns, name, model.categories, Float64Array);
}

/** Checks that every column is there and as long as the shapes demand. */
class Reader {
  readonly #container: Container;

  constructor(container: Container) {
    this.#container = container;
  }

  int8(name: string, length: number): Int8Array {
    const column = this.#column(name);
    if (!(column instanceof Int8Array) || column.length !== length) throw this.#wrong(name);
    return column;
  }

  map(name: string): Map<number, number> {
    const keys = this.#column(`${name}.keys`);
    const values = this.#column(`${name}.values`);
    if (keys.length !== values.length) throw this.#wrong(name);
    const map = new Map<number, number>();
    for (let i = 0; i < keys.length; i++) map.set(keys[i]!, values[i]!);
    return map;
  }

  chain(name: string, classes: number, transitions: number): ChainWeights {
    const about = this.#container.about[name] as { bits: number; scale: number } | undefined;
    if (!about || !(about.bits > 0 && about.bits < 25) || !(about.scale > 0)) {
      throw this.#wrong(name);
    }
    return {
      bits: about.bits,
      scale: about.scale,
      emissions: this.int8(name, (1 << about.bits) * classes),
      transitions: this.#floats(`${name}.transitions`, transitions),
    };
  }

  logistic(name: string): LogisticWeights {
    const weights = this.#floats(`${name}.weights`);
    return {
      weights,
      means: this.#floats(`${name}.means`, weights.length),
      deviations: this.#floats(`${name}.deviations`, weights.length),
      categories: this.map(name),
    };
  }

  calibration(name: string): Calibration {
    const scores = this.#floats(`${name}.scores`);
    return { scores, shares: this.#floats(`${name}.shares`, scores.length) };
  }

  #floats(name: string, length?: number): Float64Array {
    const column = this.#column(name);
    const isRight = length === undefined || column.length === length;
    if (!(column instanceof Float64Array) || !isRight) throw this.#wrong(name);
    return column;
  }

  #column(name: string): Column {
    const column = this.#container.columns.get(name);
    if (!column) throw this.#wrong(name);
    return column;
  }

  #wrong(name: string): WeightsError {
    return new WeightsError('damaged', `The weights are damaged: "${name}" is missing or unfit.`);
  }
}
