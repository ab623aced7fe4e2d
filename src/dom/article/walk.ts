/** A page as containers and the stretches of text in them: what every judgement starts from. */
import {
  classOf,
  isBlockLevel,
  isElement,
  isHeardOnly,
  isText,
  isWithoutText,
  nameOf,
} from '../elements';
import { forEachRendered } from '../flat-tree';
import { isAside } from './containers';
import { weightOf } from './prose';
import { type Role, roleOf } from './roles';
import type { TextPatterns } from './words/text-patterns';

/** An element on the way from the body to a leaf that makes a block of its own or has a role. */
export interface Container {
  element: Element;
  name: string;
  parent: Container | null;
  depth: number;
  role: Role;
  /** 1 to 6 in a heading, else 0. */
  heading: number;
  /** Whether its inline elements' class names tell of style alone. */
  namesStyles: boolean;
  /** Counted by body.ts over everything below: characters of prose … */
  prose: number;
  /** … without what stands `outside` or `beside` below this container … */
  good: number;
  /** … and of links and labels; and how far its role and those above let it be the body, 0 to 1. */
  bad: number;
  trust: number;
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

export interface Walked {
  /** Parents before their children. */
  containers: Container[];
  /** In document order. */
  leaves: Leaf[];
}

/** An element that the walk is in. */
interface Frame {
  element: Element;
  /** What its inline content belongs to. */
  container: Container;
  /** The children that are still to be visited: siblings, or a list where they are none. */
  next: Node | null;
  list: Node[] | undefined;
  /** As it was before the element. */
  breaks: number;
  inLink: number;
  inBold: number;
  /** Where the nodes and the text of an inline element begin, and what was in links there. */
  at: number;
  from: number;
  links: number;
  linked: number;
}

/** More nodes or UTF-16 units than this are a page of data: no article, and not worth the reader's time. */
const MAX_NODES = 120_000;
const MAX_LENGTH = 4_000_000;
const MAX_DEPTH = 300;
/** Visited between two looks at the clock. */
const NODES_A_STEP = 100;

/**
 * What stands beside an article is not the article itself where it is shorter than this, in UTF-16
 * units, and than this share of the page. Half of a page's elements need no visit so.
 */
const SMALL = 1_000;
const SMALL_SHARE = 0.3;
/** A page of more elements is not measured for that: it is longer. */
const FEW = 300;

const lengthOf = (element: Element): number => element.textContent?.length ?? 0;

/** 1 to 6 for a heading's name, else 0. */
const rankOf = (name: string): number =>
  name.length === 2 && name.startsWith('h') ? Number(name.charAt(1)) || 0 : 0;

/** So long are titles on average, in UTF-16 units, and such a share of what stands glued between words. */
const GLUED_TITLE = 30;
const GLUED_SHARE = 0.85;

/** White space but for single spaces, which need no replacing. */
const NOT_ONE_SPACE = /\s{2,}|[^\S ]/g;

/** Beside a picture that stands inside a paragraph. */
const CAPTION = /caption|credit/i;

/** Inside these an inline element's class names a style, not a part of the page. */
const STYLED = /^(?:p|li|h[1-6]|t?d[dt]?)$/;

/**
 * One pass over everything under an element, in document order. Reads the DOM only. Yields often,
 * so that the caller may pause.
 *
 * @param patterns of the page's language
 * @returns undefined for a page that is too large
 */
export function* walk(
  root: Element,
  { boxTitles }: Pick<TextPatterns, 'boxTitles'>,
): Generator<void, Walked | undefined> {
  const elements = root.getElementsByTagName('*').length;
  if (elements > MAX_NODES) return undefined;
  const containers: Container[] = [];
  const leaves: Leaf[] = [];
  const open: Frame[] = [];
  let nodes: Node[] = [];
  let raw = '';
  let links = 0;
  let linked = 0;
  let bolded = 0;
  let inLink = 0;
  let inBold = 0;
  /** Goes up whenever a run of inline nodes ends, with or without text in it. */
  let breaks = 0;
  let afterBreak = false;
  let visited = 0;
  let length = 0;
  const small = elements > FEW ? SMALL : Math.min(SMALL, lengthOf(root) * SMALL_SHARE);

  const flush = (container: Container, whole = false): void => {
    const text = raw.trim().replace(NOT_ONE_SPACE, ' ');
    if (text) {
      leaves.push({
        container,
        ...(!whole && { nodes }),
        text,
        weight: weightOf(text),
        links: Math.min(1, linked / text.length),
        bold: Math.min(1, bolded / text.length),
      });
    }
    breaks++;
    afterBreak = false;
    nodes = [];
    raw = '';
    linked = bolded = 0;
  };

  const enter = (element: Element, container: Container, name: string): void => {
    let next: Node | null = element.firstChild;
    let list: Node[] | undefined;
    if (name === 'slot' || element.shadowRoot) {
      list = [];
      forEachRendered(element, (child) => list?.push(child));
      list.reverse();
      next = list.pop() ?? null;
    }
    if (name === 'a') links++;
    open.push({
      element,
      container,
      next,
      list,
      breaks,
      inLink,
      inBold,
      at: nodes.length,
      from: raw.length,
      links,
      linked,
    });
    if (name === 'a') inLink++;
    else if (name === 'b' || name === 'strong') inBold++;
  };

  const enterBlock = (
    element: Element,
    name: string,
    role: Role,
    parent: Container | null,
  ): void => {
    if (parent) flush(parent);
    containers.push({
      element,
      name,
      parent,
      depth: open.length,
      role,
      heading: rankOf(name) || (parent?.heading ?? 0),
      namesStyles: STYLED.test(name),
      prose: 0,
      good: 0,
      bad: 0,
      trust: 1,
    });
    enter(element, containers.at(-1)!, name);
  };

  const visitElement = (element: Element, container: Container): void => {
    const name = nameOf(element);
    if (name === 'br') {
      // Two line breaks with nothing between divide paragraphs.
      if (afterBreak) flush(container);
      else nodes.push(element);
      afterBreak = true;
      return;
    }
    if (isWithoutText(name)) return;
    const ownBlock = isBlockLevel(name);
    const role = ownBlock || !container.namesStyles ? roleOf(element, name) : 'plain';
    if (!ownBlock && isAside(role) && isHeardOnly(element)) return;
    if (name === 'span' && role === 'plain' && CAPTION.test(classOf(element))) {
      breaks++;
      return;
    }
    if (role === 'furniture' || (isAside(role) && lengthOf(element) < small)) flush(container);
    else if (ownBlock || isAside(role)) enterBlock(element, name, role, container);
    else enter(element, container, name);
  };

  const visitText = (node: Text): void => {
    const { data } = node;
    nodes.push(node);
    raw += data;
    length += data.length;
    if (!inLink && !inBold && !afterBreak) return;
    const shown = data.trim().length;
    if (shown === 0) return;
    afterBreak = false;
    if (inLink) linked += shown;
    if (inBold) bolded += shown;
  };

  /** Whether an inline element holds titles of other articles, in the midst of a paragraph. */
  const isGlued = (frame: Frame): boolean => {
    const inside = linked - frame.linked;
    const titles = links - frame.links;
    if (inLink || titles === 0 || inside < GLUED_TITLE) return false;
    const text = raw.slice(frame.from).trim();
    return (
      (titles > 1 && inside >= titles * GLUED_TITLE && inside > text.length * GLUED_SHARE) ||
      (inside > text.length / 2 && boxTitles.test(text.toLowerCase()))
    );
  };

  const leave = (frame: Frame): void => {
    const { element, container, at } = frame;
    const unbroken = breaks === frame.breaks;
    ({ inLink, inBold } = frame);
    if (container.element === element) flush(container, unbroken);
    else if (unbroken && isGlued(frame)) {
      nodes.length = at;
      raw = raw.slice(0, frame.from);
      ({ linked } = frame);
      breaks++;
    }
    // The element stands for its children.
    else if (unbroken) nodes.splice(at, nodes.length, element);
  };

  enterBlock(root, nameOf(root), roleOf(root, nameOf(root)), null);
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    if (visited > MAX_NODES || length > MAX_LENGTH) return undefined;
    const node = frame.next;
    if (!node) {
      leave(frame);
      open.pop();
      continue;
    }
    frame.next = frame.list ? (frame.list.pop() ?? null) : node.nextSibling;
    if (++visited % NODES_A_STEP === 0) yield;
    if (isText(node)) visitText(node);
    else if (isElement(node) && open.length < MAX_DEPTH) visitElement(node, frame.container);
  }
  return { containers, leaves };
}
