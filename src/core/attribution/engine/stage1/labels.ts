/** Stage 1 labels every token once: whether it is cue, source or content, and where its cue stands. */
import { type ChainShape, plainShape } from '../crf/shape';

/** "sourceRight": a source whose cue stands to its right. */
export const LABELS = [
  'outside',
  'cue begins',
  'cue',
  'sourceRight begins',
  'sourceRight',
  'sourceLeft begins',
  'sourceLeft',
  'contentRight begins',
  'contentRight',
  'contentLeft begins',
  'contentLeft',
] as const;
export type Label = (typeof LABELS)[number];

export const LABEL = Object.fromEntries(LABELS.map((label, index) => [label, index])) as Record<
  Label,
  number
>;

/** "x" stands behind "x begins", two places apart from the next kind. */
const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

/** An inside label only follows its own kind. */
export const STAGE1_SHAPE: ChainShape = plainShape(
  LABELS.length,
  (before, label) => !isInside(label) || before === label || before === label - 1,
  (label) => !isInside(label),
);
