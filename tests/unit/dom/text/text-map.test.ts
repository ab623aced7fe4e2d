// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { type Block, TextMap, TextPositions } from '../../../../src/dom';

function mapOf(html: string): TextMap {
  document.body.innerHTML = html;
  const blocks = Array.from(document.querySelectorAll('[data-block]'));
  return new TextMap(blocks.map((element): Block => ({ element, kind: 'paragraph', text: '' })));
}

const textOf = (inner: string, attributes = ''): string =>
  mapOf(`<div data-block ${attributes}>${inner}</div>`).text;

const texts = (map: TextMap, start: number, end: number): string[] =>
  map.ranges({ start, end }).map(String);

afterEach(() => document.body.replaceChildren());

describe('the text of a block', () => {
  it('collapses white space across inline elements, and drops it at both ends', () => {
    expect(textOf('\n  One <b> two</b> <i>\t</i>three\n')).toBe('One two three');
  });

  it('breaks the line at <br> and at a block inside, without spaces beside the break', () => {
    expect(textOf('One <br> two<div> three </div>four<br><br>')).toBe('One\ntwo\nthree\nfour');
  });

  it('keeps white space where it is kept', () => {
    expect(textOf('a<pre>  b\n  c </pre>')).toBe('a\n  b\n  c');
    expect(textOf('a  b\n c', 'style="white-space: pre-wrap"')).toBe('a  b\n c');
  });

  it('breaks lines but collapses spaces under pre-line', () => {
    expect(textOf('a   b\n   c', 'style="white-space: pre-line"')).toBe('a b\nc');
  });

  it('drops soft hyphens and zero-width spaces, and keeps joiners and no-break spaces', () => {
    expect(textOf('Ver&shy;fas&shy;sung\u200b 5&nbsp;%\u2060 \u200d\u200f')).toBe(
      'Verfassung 5\u00a0% \u200d\u200f',
    );
  });

  it('leaves out scripts, buttons, pictures and whatever is hidden', () => {
    expect(
      textOf(
        'On<script type="text/plain">a</script>ly <button>b</button><svg><text>c</text></svg>' +
          '<span hidden>d</span><span style="display: none">e</span>this<!-- f -->',
      ),
    ).toBe('Only this');
  });

  it('leaves out what only a screen reader reads, and keeps what is only shown', () => {
    expect(
      textOf(
        '<span aria-hidden="true">T</span><span class="visually-hidden">The</span>he mayor ' +
          '<a href="/">resigned<span class="sr-only"> (opens in a new window)</span></a>',
      ),
    ).toBe('The mayor resigned');
  });

  it('leaves out the marks of footnotes, and keeps other superscripts', () => {
    expect(textOf('Heat<sup><a href="#n1">[1]</a></sup> of 10<sup>9</sup>')).toBe('Heat of 109');
  });

  it('gives the marks that the browser draws round <q>, by language and depth', () => {
    expect(textOf('<q>It is <q>done</q></q>', 'lang="en"')).toBe('“It is ‘done’”');
    expect(textOf('<q>Es ist <q>fertig</q></q>', 'lang="de"')).toBe('„Es ist ‚fertig‘“');
  });

  it('follows an open shadow root', () => {
    document.body.innerHTML = '<div data-block>Before <x-note>slotted</x-note> after</div>';
    const root = document.querySelector('x-note')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<b>[</b><slot></slot><b>]</b>';
    const element = document.querySelector('[data-block]')!;
    const map = new TextMap([{ element, kind: 'paragraph', text: '' }]);
    expect(map.text).toBe('Before [slotted] after');
    expect(map.blockAt(root.querySelector('b')!)).toBe(0);
  });
});

describe('ranges', () => {
  it('cover from the first character to behind the last', () => {
    const map = mapOf('<p data-block>Mayor <b>Ada Berg</b> said no.</p>');
    const [range, ...more] = map.ranges({ start: 6, end: 14 });
    expect(more).toEqual([]);
    expect(String(range)).toBe('Ada Berg');
    expect(range!.startContainer).toBe(document.querySelector('b')!.firstChild);
  });

  it('are one for each block', () => {
    const map = mapOf('<p data-block>One.</p> not text <p data-block>Two.</p>');
    expect(texts(map, 0, map.text.length)).toEqual(['One.', 'Two.']);
  });

  it('leave a gap where something is skipped', () => {
    const map = mapOf('<p data-block>We <button>Share</button>agree.</p>');
    expect(texts(map, 0, map.text.length)).toEqual(['We ', 'agree.']);
  });

  it('are none for characters that stand nowhere', () => {
    const map = mapOf('<p data-block>One<br>two</p>');
    expect(map.text).toBe('One\ntwo');
    expect(map.ranges({ start: 3, end: 4 })).toEqual([]);
    expect(map.ranges({ start: 5, end: 5 })).toEqual([]);
    expect(map.ranges({ start: 90, end: 99 })).toEqual([]);
  });

  it('are none once the page has shortened its text', () => {
    const map = mapOf('<p data-block>A long sentence.</p>');
    (document.querySelector('p')!.firstChild as Text).data = 'A';
    expect(map.ranges({ start: 7, end: 16 })).toEqual([]);
  });
});

describe('spanOf', () => {
  const select = (from: [Node, number], to: [Node, number]) => ({
    startContainer: from[0],
    startOffset: from[1],
    endContainer: to[0],
    endOffset: to[1],
  });

  it('takes points in elements, before and behind the text', () => {
    const map = mapOf('<i>x</i><p data-block>One <b>two</b> three</p><i>y</i>');
    expect(new TextPositions(map).spanOf(select([document.body, 0], [document.body, 3]))).toEqual({
      start: 0,
      end: 13,
    });
    const paragraph = document.querySelector('p')!;
    expect(new TextPositions(map).spanOf(select([paragraph, 1], [paragraph, 2]))).toEqual({
      start: 4,
      end: 7,
    });
  });

  it('is null where the points hold none of the text', () => {
    const map = mapOf('<i>outside</i><p data-block>inside</p>');
    const outside = document.querySelector('i')!;
    expect(new TextPositions(map).spanOf(select([outside, 0], [outside, 1]))).toBeNull();
  });

  it('is null for points of another tree, and for offsets that are none', () => {
    const map = mapOf('<p data-block>inside</p>');
    const stray = document.createElement('p');
    expect(new TextPositions(map).spanOf(select([stray, 0], [stray, 0]))).toBeNull();
    expect(
      new TextPositions(map).spanOf(select([document.body, 99], [document.body, 99])),
    ).toBeNull();
  });
});

describe('a map', () => {
  it('takes a block that is only some of its element', () => {
    document.body.innerHTML = '<div>One <b>two</b><hr>three</div>';
    const element = document.body.firstElementChild!;
    const [one, two, , three] = Array.from(element.childNodes);
    const map = new TextMap([
      { element, kind: 'paragraph', nodes: [one!, two!], text: '' },
      { element, kind: 'paragraph', nodes: [three!], text: '' },
    ]);
    expect(map.text).toBe('One two\nthree');
    expect(map.blockAt(two!.firstChild!)).toBe(0);
    expect(map.blockAt(three!)).toBe(1);
    expect(map.blockAt(element)).toBeNull();
  });

  it('knows the offset of a character under the pointer', () => {
    const map = mapOf('<p data-block>  One</p>');
    const node = document.querySelector('p')!.firstChild!;
    expect(new TextPositions(map).offsetAt(node, 2)).toBe(0);
    expect(new TextPositions(map).offsetAt(node, 4)).toBe(2);
    expect(new TextPositions(map).offsetAt(node, 0)).toBeNull();
    expect(new TextPositions(map).offsetAt(node, 5)).toBeNull();
    expect(new TextPositions(map).offsetAt(document.body, 0)).toBeNull();
  });

  it('is current until a text node changes or leaves', () => {
    const map = mapOf('<p data-block>One <b>two</b></p>');
    expect(map.isCurrent()).toBe(true);
    const bold = document.querySelector('b')!;
    (bold.firstChild as Text).data = 'six';
    expect(map.isCurrent()).toBe(false);
    (bold.firstChild as Text).data = 'two';
    expect(map.isCurrent()).toBe(true);
    bold.remove();
    expect(map.isCurrent()).toBe(false);
  });

  it('of nothing is empty', () => {
    const map = new TextMap([]);
    expect(map.text).toBe('');
    expect(map.blockSpans).toEqual([]);
    expect(map.isCurrent()).toBe(true);
  });
});
