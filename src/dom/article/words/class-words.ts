/**
 * Words in class, id and role that say what an element is for. English throughout,
 * because templates are written in English whatever the paper's language; a few
 * German, French and Spanish ones that templates do use stand with them. Each word matches a whole
 * part of a name ("story-related__list" holds "related"), with or without an "s"; a hyphen matches
 * "-", "_" or nothing.
 */

/** Not the article's own words, wherever it stands. */
export const OUTSIDE_WORDS =
  'ad adv advert advertisement advertising advertorial dfp gpt sponsor sponsored anzeige werbung publicite publicidad ' +
  'promo promotion promobox teaser related recommended recommendation recommends recirc recirculation outbrain taboola ' +
  'read-more read-next up-next more-on see-also also-read read-also lire-aussi most-read popular most-viewed trending ' +
  'trend onward more-stories more-news latest-news newsletter sign-up subscribe subscription subscriber abo optin ' +
  'share sharing sharebar sharethis addthis social follow followus tag tagcloud topics keyword breadcrumb ' +
  'nav navbar navigation menu submenu sidebar pagination pager toolbar tooltip footer colophon copyright disclaimer footnotes ' +
  'poll survey cookie consent disclosure gdpr modal popup overlay lightbox login register paywall-box ' +
  'carousel ticker weather jobs shop product-box affiliate app-promo download-app donate donation contribute membership feedback ' +
  'visually-hidden sr-only screen-reader editors-note editor-note editorial-note correction toc table-of-contents ' +
  'infobox factbox highlights takeaways key-points event-box link-list story-links article-links inline-links';

/** Readers' words; never the article, however much there is of it. */
export const COMMENT_WORDS = 'comment disqus respond responses kommentare commentaires comentarios';

/** Beside the article's words: who, when, what the picture shows. */
export const BESIDE_WORDS =
  'byline author authorbio bio contributor writer dateline timestamp date datetime pubdate published updated modified meta metadata ' +
  'article-info caption credit kicker eyebrow overline section-label category categories rubric image ' +
  'img photo picture figure gallery player podcast audio listen reading-time time-to-read print-only skip badge';

/** What the article is about, between headline and text. */
export const STANDFIRST_WORDS =
  'dek deck standfirst stand-first subtitle subheadline strapline intro';

/** The article itself. */
export const BODY_WORDS =
  'article-body article-content article-text article-copy article-main story-body story-content story-text ' +
  'entry-content post-content post-body body-copy body-text content-body ' +
  'rich-text news-body news-text news-content page-content main-content';
