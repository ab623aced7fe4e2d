import type { TextWords } from './text-words';

export const de: TextWords = {
  boxTitles:
    'mehr~ (?:zum thema|dazu|lesen|aus|von|zu)\\b;lesen sie~ (?:auch|mehr|hier|dazu)\\b;' +
    'auch interessant;das könnte sie;weitere~ (?:artikel|meldungen|nachrichten|themen)\\b;' +
    'meistgelesen~;zum thema;passend zum thema;weiterlesen~;zur person;link zum;' +
    'hier~ (?:geht|lesen|finden)\\b;anzeige~$;werbung~$;kommentar~e?$;teilen~$;themen~:;' +
    'über~ d(?:en|ie) autor;empfohlen~;redaktionelle empfehlung',
  promotions:
    'newsletter~(?:unser|zum |den |kostenlose)\\S{0,20} ?newsletter|newsletter (?:an|abonnier|informiert);' +
    'jetzt ~jetzt (?:abonnieren|anmelden|testen|bestellen|registrieren);' +
    'kostenlos~kostenlos (?:testen|lesen|registrieren);' +
    'abo~bereits abonnent|(?:mit|einem|probe) ?abo\\b;inhalt~externe[nr]? inhalt;' +
    'datenschutz~datenschutzerklärung;browser~browser ist veraltet;folgen sie~folgen sie uns;' +
    'unsere app;liveblog~in unserem liveblog;alle rechte~alle rechte vorbehalten;' +
    'kommentar~kommentarfunktion|ihre kommentare;dieser artikel~hat ihnen dieser artikel;' +
    'unterstützen sie uns',
  credits:
    'von~ [a-zäöü];foto~;bild~;quelle~;video~;grafik~;stand~:;aktualisiert~;veröffentlicht~;' +
    'sendung~:;redaktion~:;mit material;autor~(?:in)?:;©~;audio~:',
  biographies:
    'ist ~ist (?:\\S+-)?(?:reporter|korrespondent|redakteur|journalist|autor|moderator)(?:in)?\\b|ist professor(?:in)? (?:für|an);' +
    'arbeitet als~arbeitet als (?:\\S+ )?(?:redakteur|journalist|reporter)',
  paywalls:
    'weiterlesen~(?:um|jetzt) weiterzulesen|jetzt weiterlesen|weiterlesen mit;um weiterzulesen;bereits abonnent;' +
    'abonnenten~(?:nur|exklusiv) für (?:unsere )?abonnenten;diesen artikel~(?:um )?diesen artikel (?:zu|weiter|kostenlos)',
  legal:
    'ihre einwilligung;ihre daten;ihrer daten;unsere partner;personenbezogene;diese bedingungen;' +
    'unsere website;unserer website;nutzungsbedingungen;jederzeit widerrufen',
};
