import type { letters as english } from '../en/letters';
import type { SameKeys } from '../same-keys';

export const letters: SameKeys<typeof english> = {
  greeting: 'Estimado/a {name}:',
  papersShow: 'Esto es lo que muestran sus documentos:',
  ourReasons: '{count, plural, one {El motivo es este:} other {Los motivos son estos:}}',
  sendUs: 'Envíenos lo siguiente:',
  answerThis: '{count, plural, one {Responda a esto:} other {Responda a estos puntos:}}',
  noList: 'Envíenos un mensaje en su caso en línea y le diremos qué nos serviría.',
  askWhy: 'Si desea que le expliquemos los motivos, abra un caso nuevo en línea y escriba {reference} en el título.',
  tableShows: 'La tabla de esta carta muestra cómo lo hemos calculado.',
  neededFor: 'Lo necesitamos para saber lo siguiente: {fields}.',
  by: 'como muy tarde el {day}',
  soon: 'en cuanto pueda',
  perWeek: '{amount} por semana',
  totalPerWeek: '{total}, por semana',
  upheld:
    'Usted nos pidió que revisáramos nuestra decisión del {day} sobre su caso {reference}. Otra persona de la oficina ha estudiado todo lo que nos envió, entonces y ahora. Nuestra decisión no cambia.',
  changed:
    'Usted nos pidió que revisáramos nuestra decisión del {day} sobre su caso {reference}. Otra persona de la oficina ha estudiado todo lo que nos envió, entonces y ahora. Hemos cambiado nuestra decisión, y esta carta sustituye a la anterior.',
  changedByOfficer: 'Cambiado por la persona que tramita el caso',
  setByOfficer: 'Fijado por la persona que tramita el caso',
  frame: {
    letter: 'Carta',
    reference: 'Nuestra referencia:',
    what: 'Concepto y motivo',
    amount: 'Importe',
    page: 'Página {page} de {pages}',
  },
};
