/** What a reader sees, in page and popup, in the terms of the tests. */
import { until, untilStill } from '../../../tools/browser/polling';
import type {
  BrowserSession,
  CardView,
  HighlightedRange,
  Popup,
} from '../../../tools/browser/session';
import { bare } from './expected';

export interface ListedClaim {
  /** The parts, bare of marks. */
  content: string[];
  /** The line below: cue, type, chain. */
  facts: string;
}

export interface ListedVoice {
  name: string;
  /** Role and kind. */
  about: string;
  claims: ListedClaim[];
}

/** The popup's list, opened or not; waits for one, as a page may still be drawing its article. */
export async function listedVoices(popup: Popup): Promise<ListedVoice[]> {
  await popup.waitFor('return !!document.querySelector("details")', 'the list of speakers');
  const voices = await popup.evaluate<
    { name: string; about: string; claims: { words: string; facts: string }[] }[]
  >(`
    const text = (element) => (element?.textContent ?? '').trim();
    return [...document.querySelectorAll('details')].map((voice) => ({
      name: text(voice.querySelector('summary .name')),
      about: text(voice.querySelector('summary .about')),
      claims: [...voice.querySelectorAll('button.claim')].map((claim) => ({
        words: text(claim.querySelector('.words')),
        facts: text(claim.querySelector('.facts')),
      })),
    }));`);
  return voices.map(({ name, about, claims }) => ({
    name,
    about,
    claims: claims.map(({ words, facts }) => ({ content: words.split(' … ').map(bare), facts })),
  }));
}

/** All ranges that the browser holds as highlights, whatever their names. */
export async function highlighted(session: BrowserSession): Promise<HighlightedRange[]> {
  return (await session.highlights()).flatMap(({ ranges }) => ranges);
}

/** Whether a highlight covers exactly these words now. */
export async function isMarked(session: BrowserSession, words: string): Promise<boolean> {
  return (await highlighted(session)).some(({ text }) => bare(text) === bare(words));
}

/** Waits for highlights that cover exactly these words. */
export function highlightOf(session: BrowserSession, words: string): Promise<HighlightedRange> {
  const wanted = bare(words);
  return until(
    async () => (await highlighted(session)).find(({ text }) => bare(text) === wanted),
    `a highlight on "${wanted}"`,
  );
}

/** Scrolls to the words' highlight, rests the mouse on it and waits for the card. */
export async function hoverOver(session: BrowserSession, words: string): Promise<CardView> {
  const { rect } = await highlightOf(session, words);
  if (!rect) throw new Error(`"${words}" is not rendered`);
  const isSeen =
    rect.y >= 0 && rect.y + rect.height <= (await session.evaluate<number>('return innerHeight'));
  if (!isSeen) {
    await session.evaluate('scrollBy({ top: arguments[0], behavior: "instant" })', rect.y - 200);
    return hoverOver(session, words);
  }
  await session.hover(rect.x + Math.min(30, rect.width / 2), rect.y + rect.height / 2);
  return until(() => session.card(), `the card of "${words}"`);
}

/** Clicks a button of the open card. */
export async function clickInCard(session: BrowserSession, name: string): Promise<void> {
  // The card follows its line while the page scrolls.
  const rect = await untilStill(
    async () => (await session.card())?.buttons.find((button) => button.name === name)?.rect,
    `the card’s "${name}"`,
  );
  await session.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
}

/** Waits for a card with these words. */
export function cardWith(session: BrowserSession, words: string): Promise<CardView> {
  return until(async () => {
    const card = await session.card();
    return card?.text.includes(words) ? card : null;
  }, `a card with "${words}"`);
}

export async function cardGone(session: BrowserSession): Promise<void> {
  await until(async () => (await session.card()) === null, 'the card to be gone');
}
