/**
 * What a language's papers write round their articles. Each list is the alternatives of a regular
 * expression, in lower case; a new language is one more file of this shape.
 */
export interface TextWords {
  /** The title of a box that is not the article, or the label of a link to another one: what a short leaf begins with. */
  boxTitles: string;
  /** The paper talks to its readers about itself: anywhere in a leaf. */
  promotions: string;
  /** Who wrote, took the picture, when: what a short leaf begins with. */
  credits: string;
  /** What a paragraph about the author says. */
  biographies: string;
}
