/**
 * Words in class, id and role that say what an element is for. English throughout,
 * because templates are written in English whatever the paper's language; a few
 * German, French and Spanish ones that templates do use stand with them. Each word matches a whole
 * part of a name ("story-related__list" holds "related"); a hyphen matches "-", "_" or nothing.
 */

/** Not the article's own words, wherever it stands. */
export const OUTSIDE_WORDS =
  'ad ads adv advert adverts advertisement advertising advertorial ad-slot ad-unit ad-box ad-container ad-wrapper ' +
  'ad-block ad-banner dfp gpt sponsor sponsored sponsors anzeige werbung publicite publicidad ' +
  'promo promos promotion promobox teaser teasers related recommended recommendation recommendations ' +
  'recommends recirc recirculation outbrain taboola read-more readmore read-next up-next more-on see-also also-read read-also lire-aussi ' +
  'most-read most-popular most-viewed popular trending trend onward more-stories more-news latest-news ' +
  'newsletter newsletters signup sign-up subscribe subscription subscribers abo optin ' +
  'share shares sharing sharebar sharethis addthis social socials follow followus ' +
  'tag tags tagcloud tag-list topics keywords breadcrumb breadcrumbs ' +
  'nav navbar navigation menu submenu sidebar pagination pager toolbar tooltip ' +
  'footer colophon copyright disclaimer footnotes ' +
  'poll survey cookie cookies consent gdpr modal popup overlay lightbox login register paywall-box ' +
  'carousel ticker weather jobs shop product-box affiliate ' +
  'app-promo download-app donate donation donations contribute membership feedback ' +
  'editors-note editor-note editorial-note editornote correction corrections toc table-of-contents ' +
  'infobox factbox event-box link-list linklist story-links article-links inline-links';

/** Readers' words; never the article, however much there is of it. */
export const COMMENT_WORDS =
  'comment comments disqus respond responses kommentare commentaires comentarios';

/** Beside the article's words: who, when, what the picture shows. */
export const BESIDE_WORDS =
  'byline bylines author authors author-bio author-box authorbio bio contributor contributors writer ' +
  'dateline timestamp date dates datetime pubdate publish-date published updated last-updated modified article-date meta metadata ' +
  'article-meta post-meta entry-meta article-info caption captions wp-caption-text credit credits photo-credit image-credit ' +
  'kicker eyebrow overline section-label category categories rubric image images image-caption ' +
  'img photo photos picture figure gallery media-caption player video-player audio-player jw-player podcast audio listen ' +
  'reading-time time-to-read print-only skip skip-link badge';

/** The article itself. */
export const BODY_WORDS =
  'article-body article-content article-text article-copy articlebody articletext article-main story-body story-content story-text ' +
  'storybody storytext entry-content post-content post-body postbody body-copy body-text bodytext content-body ' +
  'rich-text richtext news-body news-text news-content page-content main-content td-post-content';
