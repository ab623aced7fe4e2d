import type { TextWords } from './text-words';

export const fr: TextWords = {
  boxTitles:
    'lire (?:aussi|la suite|également|plus)|à lire (?:aussi|également)|voir aussi|à voir aussi|sur le même (?:sujet|thème)|les plus lus|articles? (?:liés?|similaires|recommandés?)|notre sélection|en savoir plus|plus d.infos|commentaires?$|partager$|publicité$|la suite après|recommandé',
  promotions:
    'abonnez-vous|inscrivez-vous|(?:notre|nos|la) newsletters?|déjà abonné|réservée? aux abonnés|créer? (?:un|votre) compte|téléchargez (?:l.|notre )app|suivez-nous|cookies|il vous reste .{1,20} de cet article|tous droits réservés|recevez (?:chaque|tous|nos)',
  credits:
    '(?:par [a-zà-ý]|photo|crédit|publié (?:le|à|hier)|mis à jour|modifié le|source|©|avec (?:afp|reuters))',
  biographies: 'est (?:journaliste|correspondante?|reporter|chroniqueu[rs]e?)\\b',
};
