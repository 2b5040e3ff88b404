import type { reconsideration as english } from '../en/reconsideration';
import type { SameKeys } from '../same-keys';

export const reconsideration: SameKeys<typeof english> = {
  offer: {
    title: 'Si no está de acuerdo',
    text: 'Puede pedirnos que revisemos esta decisión. Otra persona estudiará todo el expediente y lo nuevo que usted envíe. Solo puede pedirlo una vez.',
    lastDay: 'El último día para pedirlo es el <day></day>.',
    begin: 'Pedir una revisión',
    goOn: 'Continuar con la solicitud de revisión',
    over: 'Podía pedir una revisión hasta el <day></day>. Ese plazo ha terminado.',
    overNext:
      'Si tuvo un buen motivo para no pedirla a tiempo, <contact>póngase en contacto con nosotros</contact>. Su carta explica qué más puede hacer.',
    asked: 'Ha pedido una revisión. Consulte su expediente <reference></reference>.',
  },
  page: {
    back: 'Volver a su expediente',
    title: 'Pedir una revisión',
    intro:
      'Díganos qué motivos de nuestra decisión no son correctos. Otra persona volverá a estudiar su expediente. Siempre decide una persona, nunca solo el programa.',
    kept: 'Lo que escriba se guarda en este dispositivo hasta que lo envíe.',
    loading: 'Cargando la decisión',
    documentsAreThere: 'Conservamos todo lo que nos envió antes. No hace falta que lo envíe otra vez.',
  },
  reasons: {
    legend: '¿Qué no es correcto?',
    hint: 'Elija una o varias opciones.',
    somethingElse: 'Otra cosa',
    words: '¿Por qué no es correcto?',
    wordsOfElse: '¿Qué no es correcto?',
    wordsHint: 'Bastan unas pocas frases.',
  },
  evidence: {
    title: 'Pruebas nuevas (opcional)',
    hint: 'Añada lo que demuestre que el motivo no es correcto. También puede enviar su solicitud sin pruebas nuevas.',
    ties: '¿Qué demuestra cada documento?',
    tie: '<name></name> se refiere a',
  },
  problems: {
    title: 'Todavía falta algo',
    chooseReason: 'Elija al menos un motivo que no sea correcto, u «Otra cosa».',
    writeWords: 'Explique qué no es correcto.',
    shortenWords: 'Acorte lo que ha escrito.',
    stillUploading:
      'Sus documentos todavía se están enviando o están en pausa. Podrá continuar cuando hayan llegado todos o los haya cancelado.',
  },
  check: {
    goOn: 'Comprobar y enviar',
    title: 'Compruebe lo que va a enviar',
    reason: 'Esto no es correcto',
    words: 'Su explicación',
    documents: 'Pruebas nuevas',
    noDocuments: 'Ninguna',
    change: 'Cambiar algo',
    sure: 'Sí, lo he leído de nuevo y quiero enviarlo',
    send: 'Enviar',
    whatNext: 'Cuando lo envíe, otra persona volverá a estudiar su expediente. Solo puede pedirlo una vez.',
  },
  done: {
    title: 'Ha pedido una revisión',
    reference: 'Su nueva referencia es',
    next: 'Qué ocurre ahora',
    read: 'Leemos juntos sus documentos, los anteriores y los nuevos.',
    officer:
      'Otra persona lo estudia todo y decide. Recibirá una carta que dice si nuestra decisión se mantiene o cambia.',
    meanwhile: 'Hasta entonces, nuestra primera decisión sigue en vigor.',
    said: 'Lo que nos ha dicho',
    open: 'Ver su nuevo expediente',
  },
};
