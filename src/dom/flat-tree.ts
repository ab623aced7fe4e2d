import { isElement } from './elements';

/** Calls `visit` for each child that is rendered, in order: an open shadow root's, or what is slotted. */
export function forEachRendered(parent: Element, visit: (child: Node) => void): void {
  if (parent.localName === 'slot') {
    const assigned = (parent as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) {
      assigned.forEach(visit);
      return;
    }
  }
  const inside: Node = parent.shadowRoot ?? parent;
  for (let child = inside.firstChild; child; child = child.nextSibling) visit(child);
}

/** The element that a node is rendered in; crosses from a shadow root to its host. */
export function renderedParent(node: Node): Node | null {
  const parent = node.parentNode;
  if (parent && !isElement(parent) && 'host' in parent) return (parent as ShadowRoot).host;
  return parent;
}
