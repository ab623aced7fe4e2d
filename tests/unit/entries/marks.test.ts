import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type PageClaim, pairClaims } from '../../../src/entries/page/marks';

const { document } = new JSDOM('<p>Words of one.</p><p>Words of two.</p>').window;
const [first, second] = [...document.querySelectorAll('p')].map((p) => p.firstChild!);

let last = 0;

function claim(text: string, node: Node): PageClaim {
  const range = document.createRange();
  range.selectNodeContents(node);
  return { view: { id: `c${++last}`, text }, mark: { ranges: [range] } } as unknown as PageClaim;
}

describe('the claims of two readings', () => {
  it('belong together where they say the same, and keep their ranges in the same place', () => {
    const earlier = claim('it rains', first!);
    const later = claim('it rains', first!);
    const pairs = pairClaims([earlier], [later]);
    expect(pairs.get(later)).toBe(earlier.view.id);
    expect(later.mark.ranges).toBe(earlier.mark.ranges);
  });

  it('have ranges of their own where the words stand elsewhere', () => {
    const earlier = claim('it rains', first!);
    const later = claim('it rains', second!);
    expect(pairClaims([earlier], [later]).get(later)).toBe(earlier.view.id);
    expect(later.mark.ranges).not.toBe(earlier.mark.ranges);
  });

  it('are paired in order where the same is said twice, and only once each', () => {
    const earlier = [claim('it rains', first!), claim('it rains', second!)];
    const later = [
      ...earlier.map(({ mark }) => claim('it rains', mark.ranges[0]!.startContainer)),
      claim('it rains', first!),
      claim('no', first!),
    ];
    const pairs = pairClaims(earlier, later);
    const ids = earlier.map(({ view }) => view.id);
    expect(later.map((each) => pairs.get(each))).toEqual([...ids, undefined, undefined]);
  });
});
