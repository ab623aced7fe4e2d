import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import lint from '../../../biome.json' with { type: 'json' };

const TEXT = readFileSync('docs/architecture.md', 'utf8');
/** The layers by their names in the picture, with the pattern of an import of them. */
const LAYERS: Record<string, string> = {
  core: '**/core/**',
  dom: '**/dom/**',
  card: '**/dom/**',
  ui: '**/ui/**',
  extension: '**/extension/**',
  entries: '**/entries/**',
};
const FOLDERS: Record<string, string> = {
  core: 'src/core/**',
  dom: 'src/dom/**',
  card: 'src/dom/card/**',
  ui: 'src/ui/**',
  extension: 'src/extension/**',
};

/** What the lint rule lets a layer import, as the picture names it. */
function allowed(layer: string): string[] {
  const rule = lint.overrides.find(({ includes }) => includes[0] === FOLDERS[layer]);
  const style = rule?.linter.rules.style;
  const forbidden = style?.noRestrictedImports.options.patterns.flatMap(({ group }) => group) ?? [];
  return Object.entries(LAYERS)
    .filter(([other, pattern]) => other !== layer && !forbidden.includes(pattern))
    .map(([other]) => other)
    .sort();
}

describe('docs/architecture.md', () => {
  const [, picture = ''] = TEXT.split('flowchart TD');
  const arrows = [...picture.matchAll(/^ {2}(\w+)(?:\[.*?\])? --> (\w+)$/gm)];

  it.each(Object.keys(LAYERS))('draws what the lint rule lets %s import', (layer) => {
    const drawn = arrows.filter(([, from]) => from === layer).map(([, , to]) => to);
    expect(drawn.sort()).toEqual(allowed(layer));
  });
});
