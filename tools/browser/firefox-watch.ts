/**
 * What Firefox tells of errors and requests, gathered in its own window: scripts for
 * `Marionette.chrome`.
 */

/** Runs in every process, where `console.error` can be overheard; reports to the window. */
const OVERHEAR_CONSOLE = `
  addMessageListener('whosaid:listen', function once() {
    removeMessageListener('whosaid:listen', once);
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const words = (value) => {
      if (typeof value !== 'object' || value === null) return String(value);
      return value.message ?? Object.prototype.toString.call(value);
    };
    storage.addLogEventListener((event) => {
      const { level, filename, arguments: args } = event.wrappedJSObject ?? event;
      if (level !== 'error' && level !== 'assert') return;
      const text = Array.from(args, words).join(' ');
      sendAsyncMessage('whosaid:console', { from: filename, text });
    }, Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal));
  });`;

/**
 * Argument: the extension's origin. Begins to gather. Errors of the browser's own code are left
 * out: it is the page and the extension that are watched.
 */
export const BEGIN_WATCH = `
  const origin = arguments[0];
  const watch = { errors: [], requests: [] };
  window.whosaidWatch = watch;
  const ours = (file, text) => /^https?:/.test(file) || (file + text).includes(origin);
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      if (message.flags & (message.warningFlag | message.infoFlag)) return;
      const { sourceName: from, errorMessage: text } = message;
      if (ours(from, text)) watch.errors.push({ from, text });
    },
  });
  Services.ppmm.addMessageListener('whosaid:console', ({ data }) => {
    if (ours(data.from, data.text)) watch.errors.push(data);
  });
  Services.ppmm.loadProcessScript(
    'data:application/javascript,' + encodeURIComponent(${JSON.stringify(OVERHEAR_CONSOLE)}), true);
  Services.ppmm.broadcastAsyncMessage('whosaid:listen');
  const requester = ({ triggeringPrincipal: by, loadingPrincipal }) => {
    if (by.isSystemPrincipal) return loadingPrincipal?.spec || 'browser';
    return by.isExpandedPrincipal ? origin + '/' : by.spec;
  };
  Services.obs.addObserver((channel) => {
    channel.QueryInterface(Ci.nsIHttpChannel);
    watch.requests.push({ url: channel.URI.spec, from: requester(channel.loadInfo) });
  }, 'http-on-modify-request');`;

/** Argument: "errors" or "requests". */
export const READ_WATCH = 'return window.whosaidWatch[arguments[0]];';
