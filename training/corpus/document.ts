/** An annotated article, whatever form its corpus has. */
import type { Span } from '../../src/core/model';

export interface GoldAttribution {
  content: Span[];
  cue: Span[];
  source: Span[];
  /** Speech; undefined where the corpus does not say. */
  said?: boolean;
  /** Type as the corpus gives it. */
  type?: 'direct' | 'indirect' | 'mixed';
}

export interface GoldDocument {
  id: string;
  text: string;
  attributions: GoldAttribution[];
}

/** Automatic part-of-speech tags and kinds of names, by which the tagger is trained. */
export interface TaggedToken extends Span {
  /** Penn Treebank. */
  tag: string;
  /** PERSON, ORGANIZATION, LOCATION or anything else. */
  entity: string;
}
