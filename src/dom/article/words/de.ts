import type { TextWords } from './text-words';

export const de: TextWords = {
  boxTitles:
    '(?:mehr (?:zum thema|dazu|lesen|aus|von|zu)|lesen sie (?:auch|mehr|hier|dazu)|auch interessant|das könnte sie|weitere (?:artikel|meldungen|nachrichten|themen)|meistgelesen|(?:passend )?zum thema|weiterlesen|zur person|link zum|hier (?:geht|lesen|finden))\\b|(?:anzeige|werbung|kommentare?|teilen)$|themen:|über d(?:en|ie) autor|empfohlen|redaktionelle empfehlung',
  promotions:
    '(?:unser|zum |den |kostenlose)\\S* ?newsletter|newsletter (?:an|abonnier|informiert)|jetzt (?:abonnieren|anmelden|testen|bestellen|registrieren)|kostenlos (?:testen|lesen|registrieren)|bereits abonnent|(?:mit|einem|probe) ?abo\\b|externe[nr]? inhalt|datenschutzerklärung|browser ist veraltet|folgen sie uns|unsere app|in unserem liveblog|alle rechte vorbehalten|kommentarfunktion|ihre kommentare|hat ihnen dieser artikel|unterstützen sie uns',
  credits:
    '(?:von [a-zäöü]|foto|bild|quelle|video|grafik|stand:|aktualisiert|veröffentlicht|sendung:|redaktion:|mit material|autor(?:in)?:|©|audio:)',
  biographies:
    'ist (?:\\S+-)?(?:reporter|korrespondent|redakteur|journalist|autor|moderator)(?:in)?\\b|arbeitet als (?:\\S+ )?(?:redakteur|journalist|reporter)|ist professor(?:in)? (?:für|an)',
};
