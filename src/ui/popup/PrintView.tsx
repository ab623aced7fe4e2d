/** The whole summary on paper: every voice with all its claims. */
import type { Article } from '../../core';
import { Counts } from '../Counts';
import { message } from '../message';
import { aboutWords, percent, voiceName } from '../words';
import { ArticleHead } from './ArticleHead';
import { Badge } from './Badge';
import { factsWords } from './ClaimButton';
import type { Overview, VoiceItem } from './overview';
import { ShareBar } from './ShareBar';

export interface PrintViewProps {
  article: Article;
  overview: Overview;
  onPrint(): void;
}

export function PrintView({ article, overview: { voices, claims }, onPrint }: PrintViewProps) {
  return (
    <main>
      <ArticleHead article={article} />
      {article.url && <p class="address">{article.url}</p>}
      <p class="count">
        <Counts claims={claims.length} voices={voices.length} />
      </p>
      <ShareBar voices={voices} />
      {voices.map((voice) => (
        <PrintedVoice key={voice.key} voice={voice} />
      ))}
      <p class="made">{message('summary_made')}</p>
      <div class="buttons">
        <button type="button" class="action" onClick={onPrint}>
          {message('print')}
        </button>
      </div>
    </main>
  );
}

function PrintedVoice({ voice }: { voice: VoiceItem }) {
  const { speaker, name, share, claims } = voice;
  return (
    <section class="voice">
      <h2>
        <Badge voice={voice} /> <bdi class="name">{voiceName(name)}</bdi>
      </h2>
      <p class="about">
        <bdi>{[...aboutWords(speaker), percent(share)].join(' · ')}</bdi>
      </p>
      <ol>
        {claims.map((claim) => (
          <li key={claim.view.id}>
            <span class="words" dir="auto">
              {claim.view.text}
            </span>
            <span class="facts">
              <bdi>{[claim.view.cue, ...factsWords(claim)].filter(Boolean).join(' · ')}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
