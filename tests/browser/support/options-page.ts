/** The options page, as tests work it. */
import type { BrowserSession } from '../../../tools/browser/session';

export const OPTIONS = 'src/entries/options/options.html';
/** The labels of what is chosen. */
export const CHOSEN = `return [...document.querySelectorAll('input:checked')].map(
  (input) => input.closest('label').textContent.trim())`;

export class OptionsPage {
  /** @param session is asked for at each use, as a stage has none before its tests run */
  constructor(private readonly session: () => BrowserSession) {}

  async open(): Promise<void> {
    await this.session().openExtensionPage(OPTIONS);
    await this.session().waitFor('return !!document.querySelector("main")', 'the options');
  }

  /** Waits for the line that tells what became of a change. */
  async told(words: string): Promise<void> {
    const told = `return document.querySelector('.told').innerText.includes(arguments[0])`;
    await this.session().waitFor(told, `"${words}" to be told`, words);
  }

  async reset(): Promise<void> {
    await this.open();
    await this.session().clickOn('button', 'Reset all options');
    await this.told('as they were at first');
  }
}
