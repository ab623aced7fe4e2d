import type { TextWords } from './text-words';

export const fr: TextWords = {
  boxTitles:
    '(?:à )?(?:lire|voir) (?:aussi|la suite|également|plus)|sur le même (?:sujet|thème)|les plus lus|articles? (?:liés?|similaires)|notre sélection|en savoir plus|plus d.infos|(?:commentaires?|partager|publicité)$|la suite après|recommandé',
  promotions:
    '(?:abonnez|inscrivez)-vous|(?:notre|nos) newsletters?|déjà abonné|aux abonnés|créer? (?:un|votre) compte|téléchargez (?:l.|notre )app|suivez-nous|il vous reste .{1,20} de cet article|tous droits réservés',
  credits:
    '(?:par [a-zà-ý]|photo|crédit|publié (?:le|à|hier)|mis à jour|modifié le|source|©|avec (?:afp|reuters))',
  biographies: 'est (?:journaliste|correspondante?|reporter|chroniqueu[rs]e?)\\b',
};
