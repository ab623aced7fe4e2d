/** The headline, and whose it is. */
import type { Article } from '../../core';
import { message } from '../message';
import { dateWords } from '../words';

export function ArticleHead({ article }: { article: Article }) {
  const { title, publisher, published, partial } = article;
  const date = dateWords(published);
  return (
    <header class="article">
      {title && <h1 dir="auto">{title}</h1>}
      <p class="imprint">
        {publisher && <bdi>{publisher}</bdi>}
        {date && <time dateTime={published}>{date}</time>}
      </p>
      {partial && <p class="partial">{message('partial')}</p>}
    </header>
  );
}
