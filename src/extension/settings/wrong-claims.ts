/**
 * Claims of which the reader said that their speaker is wrong. Each is remembered for its site, so
 * that the script in a page is told of no mark that was made on another.
 */
import { hashWord } from '../../core/attribution/engine/hash';

/** A claim's number has 32 bits; above them stands one of its site, with 21, as 53 are exact. */
const CLAIMS = 2 ** 32;

/** From 1 on: 0 stands for any site, as earlier versions did not tell sites apart. */
const siteNumber = (site: string): number => (hashWord(site) >>> 12) + 1;

/** What is kept of a claim. @param claim a hash of 32 bits */
const markOf = (site: string, claim: number): number => siteNumber(site) * CLAIMS + (claim >>> 0);

/** The claims, as hashes of 32 bits, of the marks that hold on a site. */
export function wrongOn(site: string, marks: readonly number[]): number[] {
  const own = siteNumber(site);
  return marks
    .filter((mark) => mark < CLAIMS || Math.floor(mark / CLAIMS) === own)
    .map((mark) => mark | 0);
}

/** The marks with one more, as the latest, or without it. */
export function withMark(
  marks: readonly number[],
  site: string,
  claim: number,
  wrong: boolean,
): number[] {
  const mark = markOf(site, claim);
  const others = marks.filter((other) => other !== mark && other !== claim);
  return wrong ? [...others, mark] : others;
}
