import type { TextWords } from './text-words';

export const fr: TextWords = {
  boxTitles:
    'lire~ (?:aussi|la suite|également|plus);voir~ (?:aussi|la suite|également|plus);' +
    'à ~(?:lire|voir) (?:aussi|la suite|également|plus);sur le même~ (?:sujet|thème);' +
    'les plus lus;article~s? (?:liés?|similaires);notre sélection;en savoir plus;plus d~.infos;' +
    'commentaire~s?$;partager~$;publicité~$;la suite après;recommandé~',
  promotions:
    '-vous~(?:abonnez|inscrivez)-vous;newsletter~(?:notre|nos) newsletters?;' +
    'abonné~déjà abonné|aux abonnés;compte~créer? (?:un|votre) compte;' +
    'téléchargez~téléchargez (?:l.|notre )app;suivez-nous;' +
    'il vous reste~il vous reste .{1,20} de cet article;droits réservés',
  credits:
    'par~ [a-zà-ý];photo~;crédit~;publié~ (?:le|à|hier);mis à jour;modifié le;source~;©~;' +
    'avec~ (?:afp|reuters)',
  biographies: 'est ~est (?:journaliste|correspondante?|reporter|chroniqueu[rs]e?)\\b',
  paywalls:
    'réservé~réservée? (?:à nos|aux) abonnés;pour lire la suite;lire la suite de cet article;déjà abonné;il vous reste~il vous reste .{1,20} de cet article',
  legal:
    'vos données;votre consentement;nos partenaires;données personnelles;nos services;notre site;les présentes conditions;vous acceptez',
};
