/** The figures as they stand in docs/accuracy.md. */
import { markdownTable, percent } from '../common/documents';
import type { GivenFigures, Row } from './given';
import type { PageFigures } from './pages';

const HOW: readonly [key: string, name: string][] = [
  ['all', 'all, read by hand'],
  ['how: named', 'named in full or in part'],
  ['how: pronoun', 'pronouns'],
  ['how: unnamed', 'unnamed'],
  ['how: descriptive', 'descriptions ("the businessman")'],
  ['how: implicit', 'implicit'],
];

/**
 * @param given of the articles that were read by hand
 * @param named whom readers see with somebody's name, in those articles and in the pages
 * @param found of the pages' text, by least confidence
 */
export function speakersAsMarkdown(
  given: GivenFigures,
  named: Row,
  found: readonly (readonly [cut: number, figures: PageFigures])[],
): string {
  const row = (name: string, { all, exact }: Row): (string | number)[] => [
    name,
    all,
    percent(exact / all),
  ];
  const share = (part: number, all: number): string => ((100 * part) / all).toFixed(1);
  const [, every] = found[0]!;
  const { kind, stance, otherStance, relay } = every;
  return [
    markdownTable(
      ['given the right words', 'sources', 'exactly the right name'],
      [
        ...HOW.flatMap(([key, name]) => {
          const known = given.rows.get(key);
          return known ? [row(name, known)] : [];
        }),
        row('of all and of the pages, those that readers see with somebody’s name', named),
      ],
    ),
    markdownTable(
      ['from the text of the pages', 'precision', 'recall', 'F1'],
      found.map(([cut, { wanted, found: shown, exact }]) => [
        cut === 0 ? 'every confidence' : `${String(cut).replace(/^0/, '')} and more`,
        share(exact, shown),
        share(exact, wanted),
        share(2 * exact, wanted + shown),
      ]),
    ),
    `There the kind of speaker is right for ${percent(kind.right / kind.all)}, the stance for ` +
      `${percent(stance.right / stance.all)} (of other stances than asserting ${otherStance.right} of ` +
      `${otherStance.all}), and ${relay.right} of ${relay.all} who pass a claim on are found.`,
  ].join('\n\n');
}
