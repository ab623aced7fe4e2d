/** A frame in which a reader or viewer of the same origin shows the article in place of the page. */

/** A viewer's frame has at least this share of the window, both ways; advertisements do not. */
const LEAST_SHARE = 0.5;

/** The page's large frame that its scripts may look into; undefined where there is none. */
export function viewerFrame(document: Document): HTMLIFrameElement | undefined {
  const { clientWidth, clientHeight } = document.documentElement;
  const height = document.defaultView?.innerHeight ?? clientHeight;
  return [...document.querySelectorAll('iframe')].find(
    (frame) =>
      frame.contentDocument &&
      frame.clientWidth >= clientWidth * LEAST_SHARE &&
      frame.clientHeight >= height * LEAST_SHARE,
  );
}

/** Whether a window is the page itself, or its viewer's frame. */
export function isPageOrViewer(view: Window): boolean {
  if (view.parent === view) return true;
  try {
    return viewerFrame(view.parent.document) === view.frameElement && view.parent === view.top;
  } catch {
    return false; // The page is of another origin.
  }
}
