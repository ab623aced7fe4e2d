import { describe, expect, it } from 'vitest';
import { unsupportedLanguage } from '../../../src/ui/states';

describe('the state of an unsupported language', () => {
  it('names the language', () => {
    expect(unsupportedLanguage('he').advice).toContain('Hebrew');
  });
  it('says that it is not known where the page’s tag is none', () => {
    expect(unsupportedLanguage('x').advice).toContain('not known');
  });
});
