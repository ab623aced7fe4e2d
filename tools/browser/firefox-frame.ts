/**
 * Scripts in those documents of Firefox that WebDriver does not reach: the popup and the event
 * page. Each lives in a `browser` element, which a privileged script can send a frame script to.
 */
import type { Marionette } from './marionette';

/**
 * The frame script, which finds BODY, ARGS and REPLY: runs the body in the document's own world and
 * sends back what it returns.
 */
const ANSWER = `
  const world = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  const source = '(async function () { return JSON.stringify(await (async function () {' +
    BODY + '\\n}).apply(null, ' + JSON.stringify(ARGS) + ')) })()';
  Promise.resolve().then(() => Cu.evalInSandbox(source, world)).then(
    (json) => sendAsyncMessage(REPLY, { json }),
    (error) => sendAsyncMessage(REPLY, { error: String(error) }));`;

/**
 * Runs a function body in the document of a `browser` element.
 *
 * @param find an expression for the element in the browser's window; ARGUMENT in it is `argument`
 * @throws (rejects) with the script's error, and where the element is not there or goes away
 */
export async function runInFrame<T>(
  marionette: Marionette,
  find: string,
  argument: string,
  script: string,
  args: unknown[],
): Promise<T> {
  const { json, error } = await marionette.chrome<{ json?: string; error?: string }>(
    `const [ARGUMENT, body, args] = arguments;
    const browser = ${find};
    const messages = browser?.messageManager;
    if (!messages) return { error: 'the document is not there' };
    const reply = 'whosaid:' + Math.random();
    const constants = 'const BODY = ' + JSON.stringify(body) + ', ARGS = ' + JSON.stringify(args) +
      ', REPLY = ' + JSON.stringify(reply) + ';';
    const frameScript = '{' + constants + ${JSON.stringify(ANSWER)} + '}';
    return new Promise((resolve) => {
      const gone = window.setInterval(() => {
        if (!browser.isConnected) finish({ error: 'the document has gone' });
      }, 50);
      const finish = (answer) => {
        window.clearInterval(gone);
        messages.removeMessageListener(reply, receive);
        resolve(answer);
      };
      const receive = (message) => finish(message.data);
      messages.addMessageListener(reply, receive);
      const url = 'data:application/javascript;charset=utf-8,' + encodeURIComponent(frameScript);
      messages.loadFrameScript(url, false);
    });`,
    argument,
    script,
    args,
  );
  if (error !== undefined) throw new Error(error);
  return (json === undefined ? undefined : JSON.parse(json)) as T;
}
