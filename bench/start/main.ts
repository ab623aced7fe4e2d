/**
 * npm run bench:start [-- --rounds N]
 *
 * What the model adds to the start of the background: see measure.ts. Needs the built extension
 * (`npm run build`). Ends with 1 where the budget is exceeded.
 */
import { parseArgs } from 'node:util';
import { report } from '../common/figures';
import { measureStart } from './measure';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
report('Starts of the service worker', await measureStart(Number(values.rounds)));
