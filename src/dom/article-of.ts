import type { Article } from '../core/model';
import type { FoundArticle } from './article/found-article';
import type { TextMap } from './text-map';

/** What the core is given of a page: the map's text, so that spans come back to the DOM. */
export function articleOf(found: FoundArticle, map: TextMap): Article {
  return {
    text: map.text,
    language: found.language ?? '',
    url: found.url,
    ...(found.title !== undefined && { title: found.title }),
    ...(found.publisher !== undefined && { publisher: found.publisher }),
    ...(found.published !== undefined && { published: found.published }),
    ...(found.partial && { partial: true }),
  };
}
