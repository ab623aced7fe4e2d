/** The gate does without the polyfill: all it needs of either browser's API. */
interface GateApi {
  runtime: { sendMessage(message: unknown): unknown };
}
declare var browser: GateApi | undefined;
declare var chrome: GateApi;

/** CRXJS: the built file's name of a script that is injected on demand. */
declare module '*?script&iife' {
  const fileName: string;
  export default fileName;
}
