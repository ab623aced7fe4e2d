/** The whole summary on paper: every voice with all its claims. */
import type { Article } from '../../core';
import { message } from '../message';
import { Phrase } from '../Phrase';
import { claimsWord, kindWords, percent, voiceName, voicesWord } from '../words';
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
        <Phrase
          of="claims_by_voices"
          with={[claimsWord(claims.length), voicesWord(voices.length)].map((words) => (
            <strong key={words}>{words}</strong>
          ))}
        />
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
  const about = [speaker?.role, speaker ? kindWords(speaker.kind) : message('not_identified')];
  return (
    <section class="voice">
      <h2>
        <Badge voice={voice} /> <bdi class="name">{voiceName(name)}</bdi>
      </h2>
      <p class="about">
        <bdi>{[...about, percent(share)].filter(Boolean).join(' · ')}</bdi>
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
