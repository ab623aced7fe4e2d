/**
 * npm run bench:page [-- --navigations N]
 *
 * What the page script costs a page: see measure.ts. Needs the built extension (`npm run build`).
 * Ends with 1 where a budget is exceeded.
 */
import { parseArgs } from 'node:util';
import { report } from '../common/figures';
import { measurePage } from './measure';

const { values } = parseArgs({ options: { navigations: { type: 'string', default: '100' } } });
report('In the page', await measurePage({ navigations: Number(values.navigations) }));
