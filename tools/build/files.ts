/** Which files are packed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** All files below a folder, as paths with slashes. */
export function filesBelow(
  folder: string,
  isLeftOut: (path: string) => boolean = () => false,
): string[] {
  const found: string[] = [];
  const visit = (place: string): void => {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const full = join(place, entry.name);
      const path = relative(folder, full).split(sep).join('/');
      if (isLeftOut(path)) continue;
      if (entry.isDirectory()) visit(full);
      else found.push(path);
    }
  };
  visit(folder);
  return found.sort();
}

/**
 * The project's own files: those that git knows or would take; where there is no git, as in an unpacked archive
 * of sources, all but what .gitignore names.
 *
 * @throws where git fails
 */
export function sourceFiles(project: string): string[] {
  if (existsSync(join(project, '.git'))) {
    const git = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = execFileSync('git', git, { cwd: project, encoding: 'utf8' }).split('\0');
    // One that has just been deleted is known until the next commit.
    return listed.filter((file) => file !== '' && existsSync(join(project, file))).sort();
  }
  const isIgnored = ignoredBy(readFileSync(join(project, '.gitignore'), 'utf8'));
  return filesBelow(project, isIgnored);
}

/** Of .gitignore as it is here: names of folders ("dist/") and endings of files ("*.log"). */
function ignoredBy(lines: string): (path: string) => boolean {
  const rules = lines.split('\n').filter(Boolean);
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return rules.some((rule) =>
      rule.startsWith('*') ? name.endsWith(rule.slice(1)) : rule.replace(/\/$/, '') === name,
    );
  };
}
