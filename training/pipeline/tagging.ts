/** Step 1: the tagger, and tags of every article by a tagger that has not seen it. */
import { Tagger, type TaggerWeights } from '../../src/core/attribution/engine/tagger/tagger';
import type { Column } from '../../src/core/attribution/engine/weights/container';
import { trainTagger } from '../models/tagger-trainer';
import type { TrainingArticle } from './articles';
import { jackknife } from './folds';
import type { Steps } from './steps';

/** Tags all sequences. Without tags in the corpus `given`, another model's tagger, is used for all. */
export function trainTagging(
  articles: readonly TrainingArticle[],
  given: TaggerWeights | null,
  steps: Steps,
): TaggerWeights {
  const recipe = steps.recipe.tagger;
  const tagged = articles.filter(({ tags }) => tags !== null);
  if (tagged.length === 0) {
    if (!given) {
      throw new Error(
        'This corpus has no part-of-speech tags (nlp/train.jsonl.gz). Give --tagger WEIGHTS: ' +
          'its tagger is used as it is.',
      );
    }
    const tagger = new Tagger(given);
    for (const { sequences } of articles) for (const s of sequences) tagger.tag(s);
    return given;
  }
  const learn = (part: readonly TrainingArticle[], name: string, epochs: number): TaggerWeights =>
    steps.run(
      name,
      1.2 * epochs,
      (progress) => {
        const data = part.flatMap(({ sequences, tags }) =>
          tags === null ? [] : sequences.map((sequence, i) => ({ sequence, tags: tags[i]! })),
        );
        return packTagger(
          trainTagger(data, { bits: recipe.bits, epochs, seed: steps.seed, progress }),
        );
      },
      unpackTagger,
    );
  jackknife(
    articles,
    recipe.folds,
    (part, fold) => new Tagger(learn(part, `tagger, fold ${fold + 1}`, recipe.foldEpochs)),
    (tagger, { sequences }) => {
      for (const s of sequences) tagger.tag(s);
    },
  );
  return learn(articles, 'tagger', recipe.epochs);
}

function packTagger({ bits, scores, dictionary }: TaggerWeights) {
  return {
    about: { bits },
    columns: new Map<string, Column>([
      ['scores', scores as Int8Array],
      ['keys', Int32Array.from(dictionary.keys())],
      ['values', Uint8Array.from(dictionary.values())],
    ]),
  };
}

function unpackTagger({ about, columns }: ReturnType<typeof packTagger>): TaggerWeights {
  const keys = columns.get('keys')!;
  const values = columns.get('values')!;
  const dictionary = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) dictionary.set(keys[i]!, values[i]!);
  return { bits: about.bits, scores: columns.get('scores') as Int8Array, dictionary };
}
