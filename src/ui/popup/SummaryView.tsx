/** Who said what: pictures first, then the voices, then who denies whom. */
import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../core';
import { Counts } from '../Counts';
import { message } from '../message';
import { ArticleHead } from './ArticleHead';
import { Disputes } from './Disputes';
import { Finder } from './Finder';
import { countsOf, find, isNarrow, NO_WISH, type Wish } from './find';
import type { Overview } from './overview';
import { ShareBar } from './ShareBar';
import { Strip } from './Strip';
import { VoiceList } from './VoiceList';

export interface SummaryViewProps {
  article: Article;
  overview: Overview;
  onGoTo(claim: string): void;
  /** Opens the forms in which one claim, or all (null), can be taken away. */
  onExport(claim: string | null): void;
}

export function SummaryView({ article, overview, onGoTo, onExport }: SummaryViewProps) {
  const [wish, setWish] = useState<Wish>(NO_WISH);
  const main = useRef<HTMLElement>(null);
  const { claims, voices, disputes } = overview;
  const found = find(overview, wish);
  return (
    <main ref={main}>
      <ArticleHead article={article} />
      <div class="glance">
        <p class="count">
          <Counts claims={claims.length} voices={voices.length} />
        </p>
        <button type="button" class="take" onClick={() => onExport(null)}>
          {message('export')}
        </button>
      </div>
      <ShareBar voices={voices} />
      <Strip overview={overview} onGoTo={onGoTo} />
      <Finder
        wish={wish}
        counts={countsOf(claims)}
        found={found.reduce((sum, each) => sum + each.claims.length, 0)}
        claims={claims.length}
        onWish={setWish}
        onLeave={() => main.current?.querySelector<HTMLElement>('.voices summary')?.focus()}
      />
      <h2 class="unseen">{message('heading_voices')}</h2>
      <VoiceList found={found} isNarrow={isNarrow(wish)} onGoTo={onGoTo} onExport={onExport} />
      <Disputes disputes={disputes} onGoTo={onGoTo} />
    </main>
  );
}
