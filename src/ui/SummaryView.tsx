/** Who said what: the popup's main view. */
import type { Article, ClaimView, Voice } from '../core';
import { language, message } from './message';
import { Phrase } from './Phrase';
import { claimsWord, kindWords, stanceWords, typeWords, viaWords, voicesWord } from './words';

export interface SummaryViewProps {
  article: Article;
  claims: number;
  voices: readonly { voice: Voice; colour: string }[];
  onGoTo(claim: string): void;
}

export function SummaryView({ article, claims, voices, onGoTo }: SummaryViewProps) {
  return (
    <main>
      <ArticleHead article={article} />
      <p class="count">
        <Phrase
          of="claims_by_voices"
          with={[claimsWord(claims), voicesWord(voices.length)].map((words) => (
            <strong key={words}>{words}</strong>
          ))}
        />
      </p>
      <ul class="voices">
        {voices.map(({ voice, colour }) => (
          <li key={voice.speaker?.id ?? `as written: ${voice.name}`}>
            <VoiceDetails voice={voice} colour={colour} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </main>
  );
}

/** The headline, and whose it is. */
export function ArticleHead({ article }: { article: Article }) {
  const date = article.published === undefined ? NaN : Date.parse(article.published);
  return (
    <header class="article">
      {article.title && <h1 dir="auto">{article.title}</h1>}
      <p class="imprint">
        {article.publisher && <bdi>{article.publisher}</bdi>}
        {!Number.isNaN(date) && (
          <time dateTime={article.published}>
            {new Date(date).toLocaleDateString(language(), { dateStyle: 'medium' })}
          </time>
        )}
      </p>
    </header>
  );
}

interface VoiceDetailsProps {
  voice: Voice;
  colour: string;
  onGoTo(claim: string): void;
}

function VoiceDetails({ voice, colour, onGoTo }: VoiceDetailsProps) {
  const { speaker, name, claims } = voice;
  const about = [speaker?.role, speaker ? kindWords(speaker.kind) : message('not_identified')];
  return (
    <details class="voice">
      <summary>
        <span class="dot" style={{ backgroundColor: colour }} />
        <span class="who">
          <bdi class="name">{name || message('no_source')}</bdi>
          <span class="about">
            <bdi>{about.filter(Boolean).join(' · ')}</bdi>
          </span>
        </span>
        <span class="number">{claimsWord(claims.length)}</span>
      </summary>
      <ol class="claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimButton claim={claim} onGoTo={onGoTo} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function ClaimButton({ claim, onGoTo }: { claim: ClaimView; onGoTo(claim: string): void }) {
  const facts = [stanceWords(claim.stance), typeWords(claim.type), viaWords(claim.via)];
  return (
    <button
      type="button"
      class="claim"
      title={message('show_in_page')}
      onClick={() => onGoTo(claim.id)}
    >
      <span class="words" dir="auto">
        {claim.text}
      </span>
      <span class="facts">
        {claim.cue && <bdi class="cue">{claim.cue}</bdi>}
        <bdi>{facts.filter(Boolean).join(' · ')}</bdi>
      </span>
    </button>
  );
}
