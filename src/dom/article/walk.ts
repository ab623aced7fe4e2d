import { isBlockLevel, isElement, isText, isWithoutText, nameOf } from '../elements';
import { forEachRendered } from '../flat-tree';
import { isAside } from './containers';
import { weightOf } from './prose';
import { type Role, roleOf } from './roles';

/** An element on the way from the body to a leaf that makes a block of its own or has a role. */
export interface Container {
  element: Element;
  name: string;
  parent: Container | null;
  depth: number;
  role: Role;
  /** 1 to 6 in a heading, else 0. */
  heading: number;
  /** Counted by body.ts over everything below: characters of prose … */
  prose: number;
  /** … without what stands `outside` or `beside` below this container … */
  good: number;
  /** … and of links and labels. */
  bad: number;
}

/** A stretch of text without a block-level break: what may become a block. */
export interface Leaf {
  container: Container;
  /** Absent where the leaf is all of the container's element. */
  nodes?: Node[];
  /** White space collapsed, otherwise raw: for judging, not for the map. */
  text: string;
  /** Its length in Latin characters, about. */
  weight: number;
  /** Shares of the characters that stand in links and in bold, 0 to 1. */
  links: number;
  bold: number;
}

/** Enough for any news page; beyond, the page is cut off rather than frozen. */
const MAX_NODES = 200_000;
const MAX_DEPTH = 300;

const BOLD = new Set(['b', 'strong']);
const HEADING = /^h[1-6]$/;
/** Inside these an inline element's class names a style, not a part of the page. */
const PROSE = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'dd', 'dt']);

/** One pass over everything under an element, in document order. Reads the DOM only. */
export class Walk {
  readonly containers: Container[] = [];
  readonly leaves: Leaf[] = [];
  private nodes: Node[] = [];
  private raw = '';
  private linked = 0;
  private bolded = 0;
  private inLink = 0;
  private inBold = 0;
  /** Goes up whenever a run of inline nodes ends, with or without text in it. */
  private breaks = 0;
  private afterBreak = false;
  private left = MAX_NODES;

  constructor(root: Element) {
    this.block(root, nameOf(root), roleOf(root, nameOf(root)), null, 0);
  }

  private visit(node: Node, container: Container, depth: number): void {
    if (this.left-- <= 0) return;
    if (isText(node)) {
      this.text(node);
      return;
    }
    if (!isElement(node) || depth > MAX_DEPTH) return;
    const name = nameOf(node);
    if (name === 'br') this.lineBreak(node, container);
    else if (!isWithoutText(name)) this.element(node, name, container, depth);
  }

  private element(element: Element, name: string, container: Container, depth: number): void {
    const ownBlock = isBlockLevel(name);
    const role = ownBlock || !PROSE.has(container.name) ? roleOf(element, name) : 'plain';
    if (role === 'furniture') this.flush(container);
    else if (ownBlock || isAside(role)) this.block(element, name, role, container, depth);
    else this.inline(element, name, container, depth);
  }

  private text(node: Text): void {
    const { data } = node;
    this.nodes.push(node);
    this.raw += data;
    if (!this.inLink && !this.inBold && !this.afterBreak) return;
    const { length } = data.trim();
    if (length === 0) return;
    this.afterBreak = false;
    if (this.inLink) this.linked += length;
    if (this.inBold) this.bolded += length;
  }

  private children(element: Element, name: string, container: Container, depth: number): void {
    if (element.shadowRoot || name === 'slot') {
      forEachRendered(element, (child) => this.visit(child, container, depth));
      return;
    }
    for (let child = element.firstChild; child; child = child.nextSibling) {
      this.visit(child, container, depth);
    }
  }

  /** Two line breaks with nothing between divide paragraphs. */
  private lineBreak(node: Element, container: Container): void {
    if (this.afterBreak) this.flush(container);
    else this.nodes.push(node);
    this.afterBreak = true;
  }

  private inline(element: Element, name: string, container: Container, depth: number): void {
    const { breaks } = this;
    const at = this.nodes.length;
    const link = name === 'a' ? 1 : 0;
    const bold = BOLD.has(name) ? 1 : 0;
    this.inLink += link;
    this.inBold += bold;
    this.children(element, name, container, depth + 1);
    this.inLink -= link;
    this.inBold -= bold;
    // Unbroken inside: the element stands for its children.
    if (breaks === this.breaks) this.nodes.splice(at, this.nodes.length, element);
  }

  private block(
    element: Element,
    name: string,
    role: Role,
    parent: Container | null,
    depth: number,
  ): void {
    if (parent) this.flush(parent);
    const heading = HEADING.test(name) ? Number(name.charAt(1)) : (parent?.heading ?? 0);
    const sums = { prose: 0, good: 0, bad: 0 };
    const container: Container = { element, name, parent, depth, role, heading, ...sums };
    this.containers.push(container);
    const { breaks } = this;
    const { inLink } = this;
    if (name === 'a') this.inLink++;
    this.children(element, name, container, depth + 1);
    this.flush(container, breaks === this.breaks);
    this.inLink = inLink;
  }

  private flush(container: Container, whole = false): void {
    const { nodes, linked, bolded } = this;
    const trimmed = this.raw.trim();
    this.breaks++;
    this.afterBreak = false;
    this.nodes = [];
    this.raw = '';
    this.linked = 0;
    this.bolded = 0;
    if (!trimmed) return;
    const text = trimmed.replace(/\s+/g, ' ');
    this.leaves.push({
      container,
      ...(!whole && { nodes }),
      text,
      weight: weightOf(text),
      links: Math.min(1, linked / text.length),
      bold: Math.min(1, bolded / text.length),
    });
  }
}
