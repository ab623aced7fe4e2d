/** CRXJS: the built file's name of a script that is injected on demand. */
declare module '*?script&iife' {
  const fileName: string;
  export default fileName;
}
