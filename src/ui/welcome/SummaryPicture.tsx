/** What the popup shows of an article, as a picture: nothing in it can be worked. */
import type { Article, Voice } from '../../core';
import { message } from '../message';
import { Phrase } from '../Phrase';
import { claimsWord, kindWords, voicesWord } from '../words';

export interface SummaryPictureProps {
  article: Article;
  claims: number;
  voices: readonly { voice: Voice; colour: string }[];
}

export function SummaryPicture({ article, claims, voices }: SummaryPictureProps) {
  const counts = [claimsWord(claims), voicesWord(voices.length)];
  return (
    <figure class="picture">
      <p class="headline" lang="en" dir="ltr">
        <strong>{article.title}</strong> {article.publisher}
      </p>
      <p>
        <Phrase
          of="claims_by_voices"
          with={counts.map((words) => <strong key={words}>{words}</strong>)}
        />
      </p>
      <ul>
        {voices.map(({ voice, colour }) => (
          <li key={voice.speaker?.id ?? voice.name}>
            <span class="dot" style={{ backgroundColor: colour }} />
            <span class="who">
              <bdi>{voice.name}</bdi>
              <bdi class="about">
                {voice.speaker?.role ?? (voice.speaker && kindWords(voice.speaker.kind))}
              </bdi>
            </span>
            <span class="about">{claimsWord(voice.claims.length)}</span>
          </li>
        ))}
      </ul>
      <figcaption class="about">{message('welcome_picture')}</figcaption>
    </figure>
  );
}
