import type { Article } from '../core/model';
import type { FoundArticle } from './article/found-article';
import type { TextMap } from './text/text-map';

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
    ...(found.more.length > 0 && {
      more: found.more.map(({ block, title }) => ({ start: map.blockSpans[block]!.start, title })),
    }),
  };
}

/** Which of the page's articles the reader is at, from 0: the last that begins above the window's middle. */
export const articleInView = ({ blocks, more }: FoundArticle): number =>
  more.filter(({ block }) => blocks[block]!.element.getBoundingClientRect().top < innerHeight / 2)
    .length;
