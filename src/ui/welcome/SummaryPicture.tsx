/** What the popup shows of an article, as a picture: nothing in it can be worked. */
import type { Article, Voice } from '../../core';
import { Counts } from '../Counts';
import { message } from '../message';
import { claimsWord, kindWords } from '../words';

export interface SummaryPictureProps {
  article: Article;
  claims: number;
  voices: readonly { voice: Voice; colour: string }[];
}

export function SummaryPicture({ article, claims, voices }: SummaryPictureProps) {
  return (
    <figure class="picture">
      <p class="headline" lang="en" dir="ltr">
        <strong>{article.title}</strong> {article.publisher}
      </p>
      <p>
        <Counts claims={claims} voices={voices.length} />
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
