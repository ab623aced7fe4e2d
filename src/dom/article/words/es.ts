import type { TextWords } from './text-words';

export const es: TextWords = {
  boxTitles:
    '(?:lee|leer|lea|ver) (?:también|más|además)|más (?:información|noticias|sobre)|noticias? relacionada|[tl]e puede interesar|lo más (?:leído|visto)|relacionad[oa]|(?:comentarios?|compartir|publicidad)$|recomendad[oa]|sobre el autor|archivado en',
  promotions:
    'suscr[íi]b(?:ete|ase|irse)|tu suscripción|nuestr[oa] (?:newsletter|boletín)|boletín (?:diario|semanal)|regístrate|inicia sesión|crear? (?:una|tu) cuenta|descarga (?:la|nuestra) app|síguenos|política de privacidad|todos los derechos reservados|para suscriptores|tu contraseña',
  credits: '(?:por [a-záéíóúñ]|foto|imagen|fuente|actualizad[oa]|publicad[oa]|crédito|vídeo:|©)',
  biographies: 'es (?:periodista|corresponsal|redactora?|columnista)\\b',
};
