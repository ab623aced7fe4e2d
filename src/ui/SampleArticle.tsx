/**
 * An invented article for the extension's own pages. In English whatever the interface speaks:
 * claims are found in no other language yet.
 */
import type { Ref } from 'preact';

export const SAMPLE_TITLE = 'Old swimming hall opens again';
export const SAMPLE_PUBLISHER = 'The Corvale Lantern';

export function SampleArticle({ element }: { element: Ref<HTMLElement> }) {
  return (
    <article class="sample" ref={element} lang="en" dir="ltr">
      <h3>{SAMPLE_TITLE}</h3>
      <p>
        Corvale will open its old swimming hall again in spring. “The water is clean, and the roof
        is dry,” said Mirela Danvers, the town’s mayor. The repairs cost twice as much as planned,
        according to two officials who asked not to be named.
      </p>
      <p>
        Oskar Brandt, a member of the council, denied that the money was missing elsewhere. “Not one
        school had to wait,” Brandt said. “We warned of the costs in 2019,” the builder, Jon
        Lindqvist, told the Valley Post.
      </p>
      <p>
        The swimming club wants longer hours in the evening. Its chairwoman, Adaeze Obi, called the
        new hall “a gift to every child in the valley” and promised to teach lessons there for free.
      </p>
    </article>
  );
}
