/** A frame in which a reader or viewer shows the article in place of the page. */

/** A viewer's frame has at least this share of the window, both ways; advertisements do not. */
export const LEAST_SHARE = 0.5;

/** The page's large frame; undefined where there is none. */
export function viewerFrame(document: Document): HTMLIFrameElement | undefined {
  const { innerWidth, innerHeight } = document.defaultView ?? window;
  return [...document.querySelectorAll('iframe')].find(
    ({ clientWidth, clientHeight }) =>
      clientWidth >= innerWidth * LEAST_SHARE && clientHeight >= innerHeight * LEAST_SHARE,
  );
}
