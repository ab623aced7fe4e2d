/** Search, filters and order of the list. */
import { useEffect, useRef } from 'preact/hooks';
import { formatNumber, message } from '../message';
import { claimsWord } from '../words';
import { FILTERS, type Filter, isNarrow, NO_WISH, SORTS, type Sort, type Wish } from './find';

export interface FinderProps {
  wish: Wish;
  /** How many claims each filter would show by itself. */
  counts: Record<Filter, number>;
  found: number;
  claims: number;
  onWish(wish: Wish): void;
  /** The reader wants to go into the list. */
  onLeave(): void;
}

export function Finder({ wish, counts, found, claims, onWish, onLeave }: FinderProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const toggle = (filter: Filter): void => {
    const filters = new Set(wish.filters);
    if (!filters.delete(filter)) filters.add(filter);
    onWish({ ...wish, filters });
  };
  return (
    <search class="finder" aria-label={message('find')}>
      <input
        ref={field}
        type="search"
        aria-label={message('find')}
        placeholder={message('find_hint')}
        value={wish.query}
        onInput={({ currentTarget }) => onWish({ ...wish, query: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onLeave();
        }}
      />
      <select
        aria-label={message('sort')}
        value={wish.sort}
        onChange={({ currentTarget }) => onWish({ ...wish, sort: currentTarget.value as Sort })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {message(`sort_${sort}`)}
          </option>
        ))}
      </select>
      <div class="filters">
        {FILTERS.filter((filter) => counts[filter] > 0 || wish.filters.has(filter)).map(
          (filter) => (
            <button
              key={filter}
              type="button"
              class="filter"
              aria-pressed={wish.filters.has(filter)}
              onClick={() => toggle(filter)}
            >
              {message(`filter_${filter}`, formatNumber(counts[filter]))}
            </button>
          ),
        )}
      </div>
      <p class="found" role="status">
        {isNarrow(wish) && (
          <>
            {found === 0
              ? message('found_none')
              : message('found_of', formatNumber(found), claimsWord(claims))}{' '}
            <button
              type="button"
              class="link"
              onClick={() => onWish({ ...NO_WISH, sort: wish.sort })}
            >
              {message('show_all')}
            </button>
          </>
        )}
      </p>
    </search>
  );
}
