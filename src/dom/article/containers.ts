/** How containers stand to each other. */
import type { Role } from './roles';
import type { Container } from './walk';

/** Whether a role takes a container out of the article's text. */
export function isAside(role: Role): boolean {
  return role !== 'plain' && role !== 'body' && role !== 'standfirst';
}

export function isWithin(container: Container, outer: Container): boolean {
  let at: Container | null = container;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
}

/** Whether a role between the two says that the inner one is not the outer one's text. */
export function isSetAside(container: Container, outer: Container): boolean {
  for (let at: Container | null = container; at && at !== outer; at = at.parent) {
    if (isAside(at.role)) return true;
  }
  return false;
}

/** The smallest container that holds both. */
export function commonContainer(a: Container, b: Container): Container {
  let left = a;
  let right = b;
  while (left !== right) {
    if (left.depth >= right.depth && left.parent) left = left.parent;
    else if (right.parent) right = right.parent;
    else break;
  }
  return left;
}
