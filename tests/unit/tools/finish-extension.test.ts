import type { Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { unreached } from '../../../tools/build/finish-extension';

const chunk = (
  fileName: string,
  imports: string[],
  facadeModuleId: string | null,
): Rollup.OutputChunk =>
  ({
    type: 'chunk',
    fileName,
    imports,
    dynamicImports: [],
    isEntry: facadeModuleId !== null,
    facadeModuleId,
  }) as unknown as Rollup.OutputChunk;

describe('the chunks that nothing loads', () => {
  it('are the injected script’s second copy and what it alone imports', () => {
    const chunks = [
      chunk('background.js', ['shared.js'], 'src/entries/background.ts'),
      chunk('page.js', ['shared.js', 'card.js'], 'src/entries/page.iife.ts?script&iife'),
      chunk('shared.js', [], null),
      chunk('card.js', [], null),
    ];
    const bundle = Object.fromEntries(chunks.map((each) => [each.fileName, each]));
    expect(unreached(bundle)).toEqual(['page.js', 'card.js']);
  });
});
