/** One expression that finds any of the words, each as whole parts of a name. */
export function wordPattern(words: string): RegExp {
  const alternatives = words.split(' ').map((word) => word.replaceAll('-', '[-_]?'));
  return new RegExp(`(?:^|[\\s_-])(?:${alternatives.join('|')})(?=$|[\\s_\\d-])`, 'i');
}

/** "relatedLinks" → "related-Links", so that each word stands as a part of its own. */
export function splitCamelCase(names: string): string {
  return names.replace(/([a-z\d])([A-Z])/g, '$1-$2');
}
