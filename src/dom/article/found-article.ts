/** What the finder says about a page. Nothing here is a copy: the elements are the page's own. */

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quotation';

/** One paragraph, heading, list item or quotation of the article. */
export interface Block {
  /** The nearest element that holds all of the block. */
  element: Element;
  kind: BlockKind;
  /**
   * Where the block is only a part of `element` (bare text between `<br><br>`, text beside
   * block-level children): the nodes that make it up, in reading order, each taken whole.
   * Absent where the block is all of `element`.
   */
  nodes?: readonly Node[];
  /** As the reader sees it: the same characters that a TextMap of this block gives. */
  text: string;
}

/** What a page says of its article, as plain text. */
export interface Details {
  title: string | undefined;
  /** What stands between headline and text and says what it is about. */
  standfirst: string | undefined;
  /** The authors' names, divided by commas. */
  byline: string | undefined;
  publisher: string | undefined;
  /** ISO 8601, as the page gives it; not parsed, not moved to another time zone. */
  published: string | undefined;
  /** BCP 47 tag. */
  language: string | undefined;
}

/** Where a detail comes from: what the page tells machines in three ways, or what it shows. */
export type Origin = 'json-ld' | 'meta' | 'microdata' | 'page';
/** A detail and where it comes from. */
export type Found = readonly [string, Origin];

export interface Metadata extends Details {
  /** Of each detail that is there. */
  origins: Partial<Record<keyof Details, Origin>>;
}

export interface FoundArticle extends Metadata {
  url: string;
  /** An element that holds every block. */
  root: Element;
  /** In reading order; never empty; no block lies inside another. */
  blocks: Block[];
  /** The page shows only the beginning: the rest is for those who pay or sign in. */
  partial: boolean;
  /** The articles that follow on the same page, each up to the next; none on most pages. */
  more: Further[];
}

/** One of the articles behind the first. */
export interface Further {
  /** Where it begins: an index into `blocks`. */
  block: number;
  title: string;
}
