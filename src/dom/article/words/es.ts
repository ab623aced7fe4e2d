import type { TextWords } from './text-words';

export const es: TextWords = {
  boxTitles:
    'leer? (?:también|más)|lea (?:también|además)|más (?:información|noticias|sobre)|noticias? relacionadas?|te puede interesar|le puede interesar|también te|lo más (?:leído|visto)|ver (?:también|más)|relacionad[oa]s?|comentarios?$|compartir$|publicidad$|recomendad[oa]s?|sobre el autor|archivado en',
  promotions:
    'suscr[íi]b(?:ete|ase|irse)|tu suscripción|(?:nuestra|nuestro|la) (?:newsletter|boletín)|boletín (?:diario|semanal)|regístrate|inicia sesión|crea(?:r)? (?:una|tu) cuenta|descarga (?:la|nuestra) app|síguenos|cookies|política de privacidad|todos los derechos reservados|solo para suscriptores|usando tu cuenta|tu contraseña|en el otro\\.$',
  credits: '(?:por [a-záéíóúñ]|foto|imagen|fuente|actualizad[oa]|publicad[oa]|crédito|vídeo:|©)',
  biographies: 'es (?:periodista|corresponsal|redactora?|columnista)\\b',
};
