/**
 * What a language's papers write round their articles, in lower case; a new language is one more
 * file of this shape. Each list has its phrases divided by ";". A phrase is "letters", or
 * "letters~expression": only a text that holds the letters is compared with the regular
 * expression, so that most expressions are never compiled. Where only the start of a text counts,
 * the letters are the first ones, the expression what follows them, and letters alone a whole word.
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
  /** The rest of the article is for those who pay: anywhere in a leaf. */
  paywalls: string;
  /** Terms of use, privacy and consent speak to their reader so: anywhere in a leaf. */
  legal: string;
}
