import { JSDOM, VirtualConsole } from 'jsdom';

/** A page of which nothing runs and nothing is fetched. */
export const documentOf = (html: string): Document =>
  new JSDOM(html, { url: 'https://paper.example/a', virtualConsole: new VirtualConsole() }).window
    .document;
