/** The languages of the interface, in their own words, so that each is found by who speaks it. */
export const INTERFACE_LANGUAGES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number][0];
