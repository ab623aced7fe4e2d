/** Who said what: the popup's main view. */
import type { Article, ClaimView, Voice } from '../core';
import {
  claimsWord,
  KIND_WORDS,
  NO_SOURCE,
  STANCE_WORDS,
  TYPE_WORDS,
  viaWords,
  voicesWord,
} from './words';

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
        <strong>{claimsWord(claims)}</strong> by <strong>{voicesWord(voices.length)}</strong>
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
            {new Date(date).toLocaleDateString(undefined, { dateStyle: 'medium' })}
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
  const about = [speaker?.role, speaker ? KIND_WORDS[speaker.kind] : 'not identified'];
  return (
    <details class="voice">
      <summary>
        <span class="dot" style={{ backgroundColor: colour }} />
        <span class="who">
          <bdi class="name">{name || NO_SOURCE}</bdi>
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
  const facts = [STANCE_WORDS[claim.stance], TYPE_WORDS[claim.type], viaWords(claim.via)];
  return (
    <button type="button" class="claim" title="Show in the page" onClick={() => onGoTo(claim.id)}>
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
