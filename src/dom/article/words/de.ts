import type { TextWords } from './text-words';

export const de: TextWords = {
  boxTitles:
    'mehr (?:zum thema|dazu|lesen|aus|von|zu)\\b|lesen sie (?:auch|mehr|hier)|lesen sie dazu|auch interessant|das könnte sie (?:auch )?interessieren|weitere (?:artikel|meldungen|nachrichten|themen)|meistgelesen|zum thema|passend zum thema|empfohlen|anzeige$|werbung$|weiterlesen|kommentare?$|teilen$|themen:|schlagworte|schlagwörter|über den autor|über die autor|zur person|link zum|hier (?:geht|lesen|finden)|aktuelle meldungen|redaktionelle empfehlung|empfohlener (?:externer )?inhalt',
  promotions:
    '(?:unser(?:en|em)?|zum|der|den|kostenlose[rn]?) (?:\\S+ )?newsletter|newsletter (?:an|abonnier|informiert)|jetzt (?:abonnieren|anmelden|testen|bestellen|registrieren)|kostenlos (?:testen|lesen|registrieren)|(?:zwei|drei|vier) wochen kostenlos|bereits abonnent|mit (?:einem )?abo\\b|externe[nr]? inhalt|datenschutzerklärung|personenbezogene daten|browser ist veraltet|aktualisieren sie ihren browser|cookies|folgen sie uns|laden sie (?:die|unsere) app|in unserem liveblog|alle rechte vorbehalten|ihre kommentare|kommentar(?:e|bereich|funktion)|druckvorschau|hat ihnen dieser artikel gefallen|anmeldung zum|probeabo|unterstützen sie uns|die redaktion behält sich',
  credits:
    '(?:von [a-zäöü]|foto|bild|quelle|video|grafik|stand:|aktualisiert|veröffentlicht|sendung:|redaktion:|mit material|autor(?:in)?:|©|audio:)',
  biographies:
    'ist (?:\\S+-)?(?:reporter|korrespondent|redakteur|journalist|autor|moderator)(?:in)?\\b|arbeitet als (?:\\S+ )?(?:redakteur|journalist|reporter)|ist senior fellow|ist professor(?:in)? (?:für|an)',
};
