/** Holds the background at one step of its work, so that it can be ended just there. */
import { until } from '../../../tools/browser/polling';
import type { BrowserSession } from '../../../tools/browser/session';

const hold = (object: string, method: string): string => `
  const was = ${object}.${method}.bind(${object});
  ${object}.${method} = (...given) => new Promise((done) => {
    ${object}.${method} = was;
    self.isHeld = true;
    self.goOn = () => done(was(...given));
  });`;

/** A step, and the script that has a background which has only just started halt there. */
export const STEPS = {
  'has the message of the gate': hold('api.storage.sync', 'get'),
  'injects the page script': hold('api.scripting', 'executeScript'),
  'loads what the analysis needs': hold('self', 'fetch'),
  'has the analysis and has not sent it': `
    api.runtime.onConnect.addListener((port) => {
      const send = port.postMessage.bind(port);
      port.postMessage = (answer) => {
        if (answer?.reply?.attributions) self.isHeld = true;
        else send(answer);
      };
    });`,
  'has the names of lines and has not drawn them': hold('api.scripting', 'insertCSS'),
} as const;
export type Step = keyof typeof STEPS;

/** Any page of the extension, from which the background can be called. */
const PAGE = 'src/entries/summary/summary.html';
const WAKE = `(globalThis.browser ?? chrome).runtime.connect({ name: 'wake' });`;

/** Ends the background, starts it anew and has it halt at the step when it first comes there. */
export async function holdAt(session: BrowserSession, step: Step): Promise<void> {
  await session.openExtensionPage(PAGE);
  await session.evaluate(WAKE);
  await session.background('');
  await session.stopBackground();
  await session.evaluate(WAKE);
  await session.background(`const api = globalThis.browser ?? chrome;\n${STEPS[step]}`);
}

export const isHeld = async (session: BrowserSession): Promise<void> => {
  await until(() => session.background<boolean>('return !!self.isHeld'), 'the step');
};

/** Lets a step that was held be done after all. */
export const goOn = (session: BrowserSession): Promise<void> => session.background('self.goOn()');
