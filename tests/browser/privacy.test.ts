import { expect, it } from 'vitest';
import { highlightOf, hoverOver } from './support/seen';
import { inEachBrowser } from './support/stage';

inEachBrowser('a whole session', (stage) => {
  it('makes no request but for the pages that the reader opens', async () => {
    const { session } = stage;
    const opened: string[] = [];
    for (const page of ['harbour.html', 'strict-csp.html', 'front-page.html', 'hebrew.html']) {
      await stage.open(page);
      opened.push(stage.url(page));
      const popup = await stage.popup();
      await popup.close();
    }
    await stage.open('harbour.html');
    await hoverOver(session, 'any jobs would be lost');
    const popup = await stage.popup();
    await popup.clickOn('summary', 'Jonas Kettley');
    await popup.clickOn('li button', 'Nobody asked the people');
    await highlightOf(session, 'Nobody asked the people who work there');

    const icon = stage.url('favicon.ico');
    const requests = await session.requests();
    const others = requests.filter(({ url }) => !opened.includes(url) && url !== icon);
    // What the browser itself fetches, lists for its own protection, is none of the extension's.
    expect(others.filter(({ from }) => from !== 'browser')).toEqual([]);
    expect(requests.filter(({ from }) => from.startsWith(session.extensionOrigin))).toEqual([]);
    // An attempt that the extension's own policy stops is no request, but an error.
    expect(await session.consoleErrors()).toEqual([]);
    expect(requests.map(({ url }) => url)).toEqual(expect.arrayContaining(opened));
  });
});
