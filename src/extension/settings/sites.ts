/**
 * On which sites Whosaid is on. A site stands in a list as its host name; "*.paper.example" stands
 * for paper.example and all below it, "paper.*" for every ending, "!morning.paper.example" for an
 * exception. Of several that fit, the one that says most counts.
 */
import type { Settings } from './settings';

/** The name under which a page's site is switched off, or null where a page has no site. */
export function siteOf(url: string): string | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  return parsed.hostname.replace(/^www\./, '');
}

/**
 * Whether two pages are of one site: the same, or one below the other's. That two names beside each
 * other are (amp.paper.example, news.paper.example), the list of public suffixes alone could tell.
 */
export function isSameSite(one: string, other: string): boolean {
  const [site, otherSite] = [siteOf(one), siteOf(other)];
  if (site === null || otherSite === null) return false;
  return `.${site}`.endsWith(`.${otherSite}`) || `.${otherSite}`.endsWith(`.${site}`);
}

const EXCEPTION = '!';

/** Does a name or pattern fit a site? Dots at both ends make every label a whole one. */
function fits(pattern: string, site: string): boolean {
  const core = `.${pattern.replace(/^\*\./, '').replace(/\.\*$/, '')}.`;
  const whole = `.${site}.`;
  const opensLeft = pattern.startsWith('*.');
  const opensRight = pattern.endsWith('.*');
  if (opensLeft && opensRight) return whole.includes(core);
  if (opensLeft) return whole.endsWith(core);
  return opensRight ? whole.startsWith(core) : whole === core;
}

export function isListed(list: readonly string[], site: string): boolean {
  let most = 0;
  let listed = false;
  for (const entry of list) {
    const isException = entry.startsWith(EXCEPTION);
    const pattern = isException ? entry.slice(1) : entry;
    if (!fits(pattern, site)) continue;
    // A whole name says more than any pattern; an exception more than what it is one to.
    const says = 2 * pattern.length + (pattern.includes('*') ? 0 : 1000) + (isException ? 1 : 0);
    if (says > most) [most, listed] = [says, !isException];
  }
  return listed;
}

export function isOff({ everywhere, offSites, onSites }: Settings, url: string): boolean {
  const site = siteOf(url);
  if (site === null) return false;
  return everywhere ? isListed(offSites, site) : !isListed(onSites, site);
}

/** The lists with one site switched on or off, whatever patterns there are. */
export function withSite(settings: Settings, site: string, on: boolean): Partial<Settings> {
  const name = settings.everywhere ? 'offSites' : 'onSites';
  const wanted = settings.everywhere ? !on : on;
  const others = settings[name].filter((each) => each !== site && each !== EXCEPTION + site);
  const more = isListed(others, site) === wanted ? [] : [wanted ? site : EXCEPTION + site];
  return { [name]: [...others, ...more].sort() };
}

/**
 * What a reader has written as an entry of a list: an address, a name or a pattern, in any case.
 * Null where it is none.
 */
export function siteEntry(written: string): string | null {
  const entry = written.trim();
  const exception = entry.startsWith(EXCEPTION) ? EXCEPTION : '';
  const pattern = entry
    .slice(exception.length)
    .trim()
    .replace(/^https?:\/\//i, '');
  const left = pattern.startsWith('*.') ? '*.' : '';
  const right = pattern.endsWith('.*') ? '.*' : '';
  const middle = pattern.slice(left.length, pattern.length - right.length);
  const [host = ''] = middle.split(/[/?#]/, 1);
  if (host === '' || /[\s*@]/.test(host)) return null;
  const site = siteOf(`http://${host}`);
  return site ? exception + left + site + right : null;
}
