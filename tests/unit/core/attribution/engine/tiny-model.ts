/** A model trained in a second on invented sentences, to see the whole engine at work. */

import { TAGS } from '../../../../../src/core/attribution/engine/tagger/tags';
import { writeModel } from '../../../../../src/core/attribution/engine/weights/model';
import type { Span } from '../../../../../src/core/model';
import type { GoldAttribution, GoldDocument } from '../../../../../training/corpus/document';
import { StepCache } from '../../../../../training/pipeline/cache';
import { Progress } from '../../../../../training/pipeline/progress';
import { RECIPE } from '../../../../../training/pipeline/recipe';
import { Steps } from '../../../../../training/pipeline/steps';
import { trainModel } from '../../../../../training/pipeline/train-model';

const NAMES = ['Ada Quill', 'Tom Brandt', 'Lin Osei', 'Mara Voss', 'Piet Alder', 'Una Field'];
const CONTENTS = [
  'the mill was sold',
  'nobody came to the harbour',
  'the pears are lost',
  'it rained for a week',
  'the council will pay for it',
];
const REST = ['The harbour lies below the mill.', 'It was a long week.', 'Pears grow there.'];

/** Builds a text and the spans of its parts. */
class Writer {
  text = '';
  readonly attributions: GoldAttribution[] = [];

  /** A sentence of parts; those with a role belong to one attribution. */
  sentence(
    parts: readonly (string | ['content' | 'cue' | 'source', string])[],
    said: boolean,
  ): void {
    const found: Record<string, Span[]> = { content: [], cue: [], source: [] };
    for (const part of parts) {
      const [role, words] = typeof part === 'string' ? ['', part] : part;
      const start = this.text.length;
      this.text += words;
      found[role]?.push({ start, end: this.text.length });
    }
    this.attributions.push({ ...(found as Record<'content' | 'cue' | 'source', Span[]>), said });
  }
}

function write(id: number): GoldDocument {
  const writer = new Writer();
  const name = NAMES[id % NAMES.length] ?? '';
  const other = NAMES[(id + 2) % NAMES.length] ?? '';
  const content = CONTENTS[id % CONTENTS.length] ?? '';
  const next = CONTENTS[(id + 1) % CONTENTS.length] ?? '';
  writer.sentence(
    [['content', `“So ${content},”`], ' ', ['cue', 'said'], ' ', ['source', name], '.\n'],
    true,
  );
  writer.text += `${REST[id % REST.length]}\n`;
  writer.sentence(
    [['source', other], ' ', ['cue', 'said'], ' ', ['content', `that ${next}`], '.\n'],
    true,
  );
  writer.sentence(
    [['source', name], ' ', ['cue', 'hopes'], ' ', ['content', `that ${content}`], '.'],
    false,
  );
  return { id: String(id), text: writer.text, attributions: writer.attributions };
}

/** The bytes of the weights file. */
export function trainTinyModel(seed = 5): Uint8Array {
  const chain = { bits: 12, epochs: 8, cut: 1, dropout: 0.3, folds: 2 };
  const recipe = {
    ...RECIPE,
    stage1: { ...RECIPE.stage1, ...chain },
    stage2: { ...RECIPE.stage2, ...chain },
  };
  const steps = new Steps(new StepCache(null, seed), new Progress(1, () => {}), seed, recipe);
  const tagger = { bits: 4, scores: new Int8Array(16 * TAGS.length), dictionary: new Map() };
  const documents = Array.from({ length: 60 }, (_, id) => write(id));
  return writeModel(trainModel({ documents, tags: null }, { version: 'tiny', tagger }, steps));
}
