/** Runs before each test file: the interface speaks English, from the file that ships. */
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { fromTable, setTranslator } from '../../../src/ui/message';

setTranslator(fromTable(english));
