/** The popup's states without claims, in words: what is so, and what to do about it. */
import { language, message } from './message';
import type { StateViewProps } from './StateView';
import { claimsWord } from './words';

export type State =
  | 'working'
  | 'off'
  | 'not-article'
  | 'too-large'
  | 'nothing-attributed'
  | 'browser-page'
  | 'store-page'
  | 'pdf'
  | 'no-permission'
  | 'failed';

export function stateWords(state: State): StateViewProps {
  const key = state.replaceAll('-', '_') as Underscored<State>;
  return {
    title: message(`state_${key}_title`),
    advice: message(`state_${key}_advice`),
    busy: state === 'working',
  };
}

/** Keys of messages have no hyphens. */
type Underscored<T extends string> = T extends `${infer A}-${infer B}`
  ? `${A}_${Underscored<B>}`
  : T;

/** So many claims are there, but the reader's settings leave them out. */
export const leftOut = (claims: number): StateViewProps => ({
  title: message('state_left_out_title'),
  advice: message('state_left_out_advice', claimsWord(claims)),
});

/** Says which language it is, by its name where the browser knows it. */
export function unsupportedLanguage(tag: string): StateViewProps {
  let name: string | undefined;
  try {
    name = new Intl.DisplayNames(language(), { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    // A page may claim any language tag; one that is none has no name.
  }
  return {
    title: message('state_unsupported_language_title'),
    advice: name
      ? message('state_unsupported_language_advice', name)
      : message('state_unknown_language_advice'),
  };
}
