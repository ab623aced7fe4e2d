/** The frame of a page in which a reader or viewer of the same site shows the article. */
import browser from 'webextension-polyfill';
import { LEAST_SHARE } from '../../dom/page/viewer-frame';
import { isSameSite } from '../../extension/settings/sites';

interface Frame {
  url: string;
  /** CSS px. */
  width: number;
  height: number;
  /** Stands in the page itself, in no other frame. */
  isChild: boolean;
}

/** Runs in every frame, in a world where the page cannot have tampered with anything. */
const describe = (): Frame => ({
  url: location.href,
  width: innerWidth,
  height: innerHeight,
  isChild: window !== top && parent === top,
});

/**
 * The id of the viewer's frame, or null where there is none. The frames are asked themselves, since
 * a page cannot look into those of another origin; frames of other sites get nothing else.
 */
export async function viewerFrameIn(tabId: number): Promise<number | null> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: describe,
    // Those that still load are asked again once they have.
    injectImmediately: true,
  });
  const page = results.find(({ frameId }) => frameId === 0)?.result as Frame | undefined;
  if (!page) return null;
  const isViewer = ({ url, width, height, isChild }: Frame): boolean =>
    isChild &&
    width >= page.width * LEAST_SHARE &&
    height >= page.height * LEAST_SHARE &&
    isSameSite(url, page.url);
  // A frame that went away meanwhile has no result.
  const viewer = results.find(({ result }) => result && isViewer(result as Frame));
  return viewer?.frameId ?? null;
}
