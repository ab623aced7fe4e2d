/** The popup's states without claims, in words: what is so, and what to do about it. */
import type { StateViewProps } from './StateView';

export const STATES = {
  working: {
    title: 'Reading the page …',
    advice: 'The claims appear here in a moment.',
    busy: true,
  },
  off: {
    title: 'Off on this site',
    advice: 'Switch it on below to see who says what here.',
  },
  'not-article': {
    title: 'Not an article',
    advice:
      'This page does not look like one news article, so nothing is marked. Open an article to see who says what in it.',
  },
  'nothing-attributed': {
    title: 'Nothing attributed',
    advice: 'Everything in this article is told in the paper’s own voice, as far as can be seen.',
  },
  'browser-page': {
    title: 'Not on this page',
    advice:
      'The browser lets no extension read its own pages, its store or local files. Open a news article on the web.',
  },
  'no-permission': {
    title: 'No permission for this page',
    advice: 'Whosaid may not read web pages yet. Nothing that it reads leaves this computer.',
  },
  failed: {
    title: 'That did not work',
    advice: 'Reload the page to try again.',
  },
} satisfies Record<string, StateViewProps>;

/** Says which language it is, by its name where the browser knows it. */
export function unsupportedLanguage(tag: string): StateViewProps {
  let name: string | undefined;
  try {
    name = new Intl.DisplayNames(undefined, { type: 'language' }).of(tag);
  } catch {
    // A page may claim any language tag; one that is none has no name.
  }
  return {
    title: 'Language not supported',
    advice: `${name ? `This article seems to be in ${name}.` : 'This article’s language is not known.'} So far claims are found in English only.`,
  };
}
