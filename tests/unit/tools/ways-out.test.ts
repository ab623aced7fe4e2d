import { describe, expect, it } from 'vitest';
import { waysOutOfScript, waysOutOfText } from '../../../tools/build/ways-out';

const inScript = (code: string): string[] =>
  waysOutOfScript('assets/a.js', code, (path) => path === 'assets/own.js').map(({ what }) => what);

describe('a way out of a script', () => {
  it.each([
    ['a call', 'fetch(x)', ['fetch']],
    ['a call by another name', 'const go = self.fetch; go(x)', ['fetch']],
    ['a name in brackets', 'self["fetch"](x)', ['fetch']],
    ['an older call', 'new XMLHttpRequest()', ['XMLHttpRequest']],
    ['a socket', 'new WebSocket(x)', ['WebSocket']],
    ['a beacon', 'navigator.sendBeacon(x)', ['sendBeacon']],
    ['code out of text', 'eval(x); new Function(x)', ['eval', 'Function']],
    ['a timer of text', 'setTimeout("go()", 1)', ['a timer of text']],
    ['an address', 'a.href = `https://far.example/` + x', ['https://far.example/']],
    ['an address without a scheme', 'a.src = "//far.example/x"', ['//far.example/x']],
    [
      'a module of another server',
      'import "https://far.example/x.js"',
      ['https://far.example/x.js', 'import https://far.example/x.js'],
    ],
    ['a module that is not there', 'import "./other.js"', ['import ./other.js']],
    ['a module that nobody knows', 'import(x)', ['import of a computed name']],
  ])('is found: %s', (_name, code, ways) => {
    expect(inScript(code).sort()).toEqual(ways.sort());
  });

  it('is not found in comments, texts, or the extension’s own modules', () => {
    const code = `// fetch('https://far.example')
      import './own.js'; import('../assets/own.js');
      const text = 'we fetch the XMLHttpRequest'; setTimeout(() => text, 1);`;
    expect(inScript(code)).toEqual([]);
  });
});

describe('a way out of a document or a sheet', () => {
  const ways = (file: string, text: string) => waysOutOfText(file, text).map(({ what }) => what);

  it('is an address, with a scheme or without', () => {
    expect(ways('a.css', 'b{background:url(https://far.example/c.png)}')).toEqual([
      'https://far.example/c.png',
    ]);
    expect(ways('a.css', 'b{background:url(//far.example/c.png)}')).toHaveLength(1);
    expect(ways('a.html', '<script src="//far.example/c.js"></script>')).toHaveLength(1);
  });

  it('is a script inside', () => {
    expect(ways('a.html', '<script>go()</script>')).toEqual(['a script inside the document']);
    expect(ways('a.html', '<b onclick="go()">')).toEqual(['a script inside the document']);
    expect(ways('a.html', '<script type="module" src="/assets/a.js"></script>')).toEqual([]);
  });
});
