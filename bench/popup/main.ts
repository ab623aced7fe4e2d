/**
 * npm run bench:popup [-- --rounds N]
 *
 * How long the popup takes to its first content: see measure.ts. Needs the built extension
 * (`npm run build`). Ends with 1 where the budget is exceeded.
 */
import { parseArgs } from 'node:util';
import { report } from '../common/figures';
import { measurePopup } from './measure';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '21' } } });
report('The popup, opened in turn with an empty one', await measurePopup(Number(values.rounds)));
