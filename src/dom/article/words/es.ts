import type { TextWords } from './text-words';

export const es: TextWords = {
  boxTitles:
    'lee~r? (?:también|más|además);lea~ (?:también|más|además);ver~ (?:también|más|además);' +
    'más~ (?:información|noticias|sobre);noticia~s? relacionada;te puede interesar;' +
    'le puede interesar;lo más~ (?:leído|visto);relacionad~[oa];comentario~s?$;compartir~$;' +
    'publicidad~$;recomendad~[oa];sobre el autor;archivado en',
  promotions:
    'suscr~suscr[íi]b(?:ete|ase|irse)|tu suscripción|para suscriptores;' +
    'nuestr~nuestr[oa] (?:newsletter|boletín);boletín~boletín (?:diario|semanal);regístrate;' +
    'inicia sesión;cuenta~crear? (?:una|tu) cuenta;descarga~descarga (?:la|nuestra) app;síguenos;' +
    'política de privacidad;derechos reservados;tu contraseña',
  credits:
    'por~ [a-záéíóúñ];foto~;imagen~;fuente~;actualizad~[oa];publicad~[oa];crédito~;vídeo~:;©~',
  biographies: 'es ~es (?:periodista|corresponsal|redactora?|columnista)\\b',
  paywalls:
    'para seguir leyendo;para continuar leyendo;suscriptores~(?:exclusivo|solo|sólo) para suscriptores;ya eres suscriptor',
  legal:
    'tus datos;sus datos;tu consentimiento;su consentimiento;nuestros socios;datos personales;nuestros servicios;nuestro sitio;estas condiciones;estos términos',
};
