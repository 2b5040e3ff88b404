import type { documents as english } from '../en/documents';
import type { SameKeys } from '../same-keys';

const PART =
  '{part, select, page {La página} top_left {La parte superior izquierda} top {La parte superior} top_right {La parte superior derecha} left {La parte izquierda} middle {La parte central} right {La parte derecha} bottom_left {La parte inferior izquierda} bottom {La parte inferior} bottom_right {La parte inferior derecha} other {Una parte de la página}}';

const IN_PART =
  '{part, select, page {de esta página} top_left {de la parte superior izquierda} top {de la parte superior} top_right {de la parte superior derecha} left {de la parte izquierda} middle {de la parte central} right {de la parte derecha} bottom_left {de la parte inferior izquierda} bottom {de la parte inferior} bottom_right {de la parte inferior derecha} other {de una parte de la página}}';

export const documents: SameKeys<typeof english> = {
  title: 'Sus documentos',
  summary: {
    none: 'Todavía no hay ninguno.',
    documents: '{count, plural, one {# documento} other {# documentos}}: {states}.',
    underWay: '{count, plural, other {# en camino}}',
    pending: '{count, plural, other {# a la espera de lectura}}',
    processing: '{count, plural, other {# en lectura}}',
    read: '{count, plural, one {# leído} other {# leídos}}',
    flawed: '{count, plural, one {# difícil de leer} other {# difíciles de leer}}',
    failed: '{count, plural, one {# no se ha podido leer} other {# no se han podido leer}}',
    notAdded: '{count, plural, one {No se ha añadido # archivo.} other {No se han añadido # archivos.}}',
  },
  reading: {
    notRead: 'Sin leer',
    waiting: 'A la espera de lectura',
    scanning: 'A la espera del análisis antivirus',
    begun: 'Leyendo…',
    onlyPage: 'Leyendo la página 1…',
    page: 'Leyendo la página {page} de {count}…',
    nearlyDone: 'Ya casi está…',
    readable: '{count, plural, one {Podemos leer esta página.} other {Podemos leer las # páginas.}}',
    flawed:
      '{flawed, plural, one {# de {count} páginas es difícil de leer.} other {# de {count} páginas son difíciles de leer.}}',
    flawedOnlyPage: 'Esta página es difícil de leer.',
    rest: '{count, plural, one {Podemos leer la otra página.} other {Podemos leer las otras # páginas.}}',
    noWords: 'No se han encontrado palabras en este documento. ¿Es la cara correcta de la hoja?',
    hardToRead:
      '{source, select, photo {El texto es difícil de leer. Haga otra foto con mejor luz.} other {El texto es difícil de leer. Escanéelo otra vez con más calidad.}}',
    partMissing:
      '{source, select, photo {Falta una parte de esta foto. Elíjala otra vez o haga una nueva.} other {Falta una parte de este documento. Elíjalo otra vez o escanéelo de nuevo.}}',
    failed: 'No se ha podido leer este documento. Inténtelo de nuevo o añádalo otra vez.',
    progress: 'Lectura de {name}',
  },
  failure: {
    encrypted: 'Este PDF está protegido con contraseña. Guarde una copia sin contraseña y envíela.',
    unknown_encryption:
      'Este PDF está cifrado de un modo que aquí no se puede abrir. Ábralo donde suele leerlo, imprímalo como un PDF nuevo y envíe ese PDF.',
    dynamic_form:
      'Este PDF es un formulario que solo Adobe Reader puede mostrar. Ábralo allí, guárdelo o imprímalo como un PDF normal y envíe ese PDF.',
    portfolio: 'Este archivo contiene otros archivos. Añádalos uno por uno.',
    no_pages: 'Este archivo no tiene páginas. Compruebe que es el archivo correcto y vuelva a enviarlo.',
    damaged:
      'Este archivo está dañado o incompleto. Ábralo en su dispositivo, guárdelo de nuevo y envíe la copia nueva.',
    too_many_pages: 'Este archivo tiene más de 200 páginas. Divídalo en archivos más pequeños y envíelos.',
    too_large: 'Este archivo es demasiado grande para leerlo. Guárdelo con menos resolución y envíe esa copia.',
    unsupported: 'Este tipo de archivo no se puede leer. Guárdelo como PDF, JPEG o PNG y envíe esa copia.',
    changed: 'Este archivo ha cambiado después de comprobarlo. Quítelo y vuelva a enviarlo.',
    malware:
      'Se ha encontrado un virus en este archivo y por eso se ha eliminado. Revise su dispositivo y envíe una copia limpia o una foto del papel.',
    unscannable:
      'Este archivo es demasiado grande para analizarlo con el antivirus. Guárdelo con menos resolución o divídalo, y envíe el resultado.',
    too_complex:
      'Abrir este archivo exige demasiado trabajo. Imprímalo como un PDF nuevo, o haga fotos de sus páginas, y envíe el resultado.',
    timed_out:
      'La lectura de este archivo ha tardado demasiado. Inténtelo de nuevo o envíe las páginas como fotos separadas.',
    crashed:
      'La lectura de este archivo se ha interrumpido. Inténtelo de nuevo; si vuelve a ocurrir, guarde el archivo como un PDF nuevo.',
    internal: 'La lectura de este documento ha fallado varias veces. Inténtelo más tarde o envíelo en otro formato.',
  },
  flaw: {
    empty: 'No se han encontrado palabras en esta página.',
    dark: 'La foto es demasiado oscura.',
    bright: 'La foto es demasiado clara y las palabras apenas se ven.',
    glare: `${PART} queda tapada por un reflejo.`,
    blurred: `${PART} está borrosa.`,
    cut: 'La página está cortada: {part, select, left {hay palabras que se salen por la izquierda} right {hay palabras que se salen por la derecha} top {hay palabras que se salen por arriba} bottom {hay palabras que se salen por abajo} other {hay palabras que se salen por el borde}}.',
    small: 'Las palabras se ven demasiado pequeñas en la foto.',
    unclear: `Algunas palabras ${IN_PART} son difíciles de leer.`,
  },
  advice: {
    empty:
      '{source, select, photo {Dé la vuelta a la hoja y haga la foto de la cara que tiene palabras.} other {Dé la vuelta a la hoja y escanee la cara que tiene palabras.}}',
    dark: '{source, select, photo {Haga otra foto junto a una ventana o bajo una lámpara.} other {Escanéela otra vez con más brillo.}}',
    bright: '{source, select, photo {Apague el flash y haga otra foto.} other {Escanéela otra vez con menos brillo.}}',
    glare:
      '{source, select, photo {Apague el flash, incline la hoja para evitar la lámpara y haga otra foto.} other {Saque la hoja de su funda de plástico y escanéela otra vez.}}',
    blurred:
      '{source, select, photo {Ponga la hoja sobre una superficie plana, no mueva el teléfono y haga otra foto.} other {Escanéela otra vez con más calidad.}}',
    cut: '{source, select, photo {Aléjese hasta que se vean las cuatro esquinas de la hoja y haga otra foto.} other {Ponga la hoja entera en el escáner y escanéela otra vez.}}',
    small:
      '{source, select, photo {Acérquese hasta que la hoja llene la foto y haga otra.} other {Escanéela otra vez con más calidad.}}',
    unclear:
      '{source, select, photo {Ponga la hoja sobre una superficie plana, con buena luz, y haga otra foto.} other {Escanéela otra vez con más calidad.}}',
  },
  page: 'Página {page}',
  cropOf: 'Esta parte de la página {page}',
  cropOfPhoto: 'Esta parte de su foto',
  morePages: '{count, plural, one {Mostrar # página más} other {Mostrar # páginas más}}',
  leaveIt: 'También puede dejarla como está.',
  added: 'añadido <time></time>',
  tryAgain: 'Intentar de nuevo',
  tryAgainNamed: 'Intentar de nuevo: {name}',
  remove: 'Quitar',
  removeNamed: 'Quitar {name}',
  retake: {
    action: '{source, select, photo {Hacer otra foto} other {Elegir una copia mejor}}',
    actionNamed: '{source, select, photo {Hacer otra foto: {name}} other {Elegir una copia mejor: {name}}}',
    arrived: 'Ha llegado la nueva copia. ¿Todavía necesita esta?',
    removeOld: 'Quitar la anterior',
    removeOldNamed: 'Quitar la anterior: {name}',
    keepBoth: 'Conservar las dos',
    keepBothNamed: 'Conservar las dos: {name}',
  },
};
