/** What Chromium shows of Whosaid in a page, whatever that has overwritten: highlights and card. */
import { ChromiumSurface } from './chromium-surface';
import { DESCRIBE_CARD, DESCRIBE_RANGE } from './page-scripts';
import type { CardView, HighlightEntry } from './session';

interface DomNode {
  nodeName: string;
  backendNodeId: number;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

export class ChromiumMarks extends ChromiumSurface {
  async highlights(): Promise<HighlightEntry[]> {
    const script = `${DESCRIBE_RANGE}
      return [...CSS.highlights].map(([name, highlight]) =>
        ({ name, ranges: [...highlight].map(describe) }));`;
    return this.run({ contextId: await this.ownWorld() }, script, []);
  }

  async highlightsAt(x: number, y: number): Promise<string[]> {
    const script = `
      const painted = CSS.highlights.highlightsFromPoint(...arguments).map((hit) => hit.highlight);
      return [...CSS.highlights].filter(([, each]) => painted.includes(each)).map(([name]) => name);`;
    return this.run({ contextId: await this.ownWorld() }, script, [x, y]);
  }

  async card(): Promise<CardView | null> {
    const params = { depth: -1, pierce: true };
    const { root } = await this.send<{ root: DomNode }>('DOM.getDocument', params);
    const html = root.children?.find((node) => node.nodeName === 'HTML');
    const host = html?.children?.find((node) => node.nodeName === 'WHOSAID-CARD');
    const shadow = host?.shadowRoots?.[0];
    if (!shadow) return null;
    const resolved = await this.send<{ object: { objectId: string } }>('DOM.resolveNode', {
      backendNodeId: shadow.backendNodeId,
      executionContextId: await this.ownWorld(),
    });
    const { result } = await this.send<{ result: { value: CardView | null } }>(
      'Runtime.callFunctionOn',
      {
        objectId: resolved.object.objectId,
        functionDeclaration: `function () { const root = this; ${DESCRIBE_CARD} }`,
        returnByValue: true,
      },
    );
    return result.value;
  }

  /** A script world beside the page's, which the page cannot have tampered with. */
  private async ownWorld(): Promise<number> {
    const { frameTree } = await this.send<{ frameTree: { frame: { id: string } } }>(
      'Page.getFrameTree',
    );
    const { executionContextId } = await this.send<{ executionContextId: number }>(
      'Page.createIsolatedWorld',
      { frameId: frameTree.frame.id, worldName: 'observer' },
    );
    return executionContextId;
  }
}
