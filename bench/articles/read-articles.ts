import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldArticle, readArticle } from './read-article';

/** All annotated articles of a directory, by name. @throws ArticleError */
export function readArticles(directory: string): GoldArticle[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const article = readArticle(file, readFileSync(join(directory, file), 'utf8'));
      return { ...article, name: file.replace(/\.txt$/, '') };
    });
}
