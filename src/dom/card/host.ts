/** The card's one element in the page. */

export const HOST = 'whosaid-card';

/**
 * Lets the card be seen, as a sheet that the extension adds to the page: where the extension is
 * taken away, Firefox ends its scripts without a word and takes its sheets along, and with them
 * the card. Custom properties are not in `all`, by which the card keeps the page's own style off.
 */
export const HOST_CSS = `${HOST}{--whosaid-shown:block}`;
