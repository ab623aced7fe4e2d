/** What package-lock.json says of the packages that readers get, and of where all come from. */
import { readFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
}

export type Lock = Record<string, LockedPackage>;

/** Licences under which a package may be given on to readers. */
const FREE = ['MIT', 'MPL-2.0', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD'];
const REGISTRY = 'https://registry.npmjs.org/';

/** The packages by their folders, without the project itself. */
export function readLock(): Lock {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Lock };
  const { '': _project, ...others } = packages;
  return others;
}

/** What is wrong with the packages of a lockfile; empty where nothing is. */
export function faultsOf(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([folder, { resolved, integrity, license, dev }]) => [
    // Where no address stands, it comes from the registry that npm is set to.
    ...((resolved?.startsWith(REGISTRY) ?? true) ? [] : [`${folder} comes from ${resolved}`]),
    ...(integrity ? [] : [`${folder} has no checksum`]),
    ...(dev || FREE.includes(license ?? '') ? [] : [`${folder} has the licence ${license}`]),
  ]);
}

/** Dependencies that package.json names by a range and not by one version. */
export function rangesIn(project: Record<string, unknown>): string[] {
  const named = { ...(project.dependencies as object), ...(project.devDependencies as object) };
  return Object.entries(named)
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))
    .map(([name, version]) => `${name} ${version}`);
}
