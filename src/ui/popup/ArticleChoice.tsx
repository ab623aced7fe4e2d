/** Of several articles of a page: the one that is shown. */
import type { Article } from '../../core';
import { Select } from '../form/Select';
import { formatNumber, message } from '../message';

export interface ArticleChoiceProps {
  articles: readonly Article[];
  chosen: number;
  onChoose(index: number): void;
}

export function ArticleChoice({ articles, chosen, onChoose }: ArticleChoiceProps) {
  return (
    <div class="articles">
      <Select
        label={message('articles_on_page')}
        name="article"
        options={articles.map(({ title }, index) => ({
          value: String(index),
          label: title ?? message('article_untitled', formatNumber(index + 1)),
        }))}
        chosen={String(chosen)}
        onChoose={(value) => onChoose(Number(value))}
      />
    </div>
  );
}
