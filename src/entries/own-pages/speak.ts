/** For the extension's own pages: their words, in the language that the reader has chosen. */

import { browserMessage, loadMessages } from '../../extension/locales';
import type { Language } from '../../extension/settings/choices';
import { fromTable, setTranslator, speakIn } from '../../ui/message';

/** Sets the translator, and says on the document which language it has. */
export async function speak(language: Language): Promise<void> {
  setTranslator(language === 'auto' ? browserMessage : fromTable(await loadMessages(language)));
  speakIn(document.documentElement);
}
