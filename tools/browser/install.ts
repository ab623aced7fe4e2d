/** Where the browsers are, and how they get there. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './session';

interface Known {
  title: string;
  /** The environment variable that names a binary. */
  variable: string;
  /** Names on PATH, best first. */
  names: string[];
  /** Below /Applications or ~/Applications. */
  mac: string[];
  /** Below the folders that Windows installs programs into. */
  windows: string[];
  debianPackage: string;
}

const KNOWN: Record<BrowserName, Known> = {
  chromium: {
    title: 'Chromium',
    variable: 'WHOSAID_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    mac: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
    debianPackage: 'chromium',
  },
  firefox: {
    title: 'Firefox',
    variable: 'WHOSAID_FIREFOX',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
    debianPackage: 'firefox-esr',
  },
};

/**
 * Looks at the environment variable, then on PATH, then where macOS and Windows keep programs.
 *
 * @returns the binary's path, or null
 * @throws where the environment variable names no file that can be run
 */
export function findBrowser(name: BrowserName): string | null {
  const { variable, names, mac, windows } = KNOWN[name];
  const named = process.env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${variable} names ${named}, which cannot be run`);
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = onPath.flatMap((folder) => names.map((file) => join(folder, file)));
  if (process.platform === 'darwin') {
    for (const root of ['/Applications', join(homedir(), 'Applications')]) {
      places.push(...mac.map((file) => join(root, file)));
    }
  }
  if (process.platform === 'win32') {
    for (const variable of ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']) {
      const root = process.env[variable];
      if (root) places.push(...windows.map((file) => join(root, file)));
    }
  }
  return places.find(isExecutable) ?? null;
}

/**
 * Makes sure that the browsers are there: as root on Debian and its like, missing ones are
 * installed with apt-get, and a line says so.
 *
 * @returns the binaries' paths, in the order asked for
 * @throws with what to install and which variable to set, where that is left to the user
 */
export function ensureBrowsers(names: readonly BrowserName[]): string[] {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length > 0 && canInstall()) install(missing);
  return names.map((name) => findBrowser(name) ?? fail(name));
}

/** @throws as `ensureBrowsers` does, but never installs */
export function requireBrowser(name: BrowserName): string {
  return findBrowser(name) ?? fail(name);
}

function fail(name: BrowserName): never {
  const { title, variable, debianPackage } = KNOWN[name];
  throw new Error(
    `${title} was not found. Install it (on Debian as root: apt-get install ${debianPackage}), ` +
      `or name its binary in the environment variable ${variable}.`,
  );
}

function canInstall(): boolean {
  const isRoot = process.getuid?.() === 0;
  return process.platform === 'linux' && isRoot && existsSync('/usr/bin/apt-get');
}

function install(names: readonly BrowserName[]): void {
  // Without one font package a bare machine shows no text at all.
  const packages = [...names.map((name) => KNOWN[name].debianPackage), 'fonts-liberation'];
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => {
    try {
      execFileSync('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
    } catch (error) {
      const output = (error as { stderr?: Buffer }).stderr?.toString().trim() ?? '';
      throw new Error(`apt-get ${args.join(' ')} failed:\n${output}`, { cause: error });
    }
  };
  run('update');
  run('install', '-y', '--no-install-recommends', ...packages);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
