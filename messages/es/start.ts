import type { start as english } from '../en/start';
import type { SameKeys } from '../same-keys';
import { cases } from './cases';

export const start: SameKeys<typeof english> = {
  list: cases,
  title: 'Nuevo expediente',
  intro: 'Puede ver esta página sin tener una cuenta. La necesitará cuando haya algo que guardar.',
  saved: 'Se guarda a medida que avanza: puede parar en cualquier momento y seguir en otro dispositivo.',
  chooseType: '¿De qué trata su expediente?',
  asked: 'Qué le pediremos',
  required: 'necesario {when}',
  ifYouHaveIt: 'si lo tiene',
  blankForm: 'Formulario en blanco: {title} (PDF)',
  blankFormIn: '{language, select, es {En español} other {En inglés}}<name>: {title}</name>',
  answer: 'Cuándo recibirá una respuesta',
  answerText:
    'Una persona responsable debería decidir en un plazo de {days, plural, one {# día} other {# días}} después de que se hayan leído sus documentos. Si necesitamos algo más de usted, no se cuentan los días hasta su respuesta.',
  caseTitle: 'Título',
  caseTitleHint: 'Para que lo reconozca más adelante, por ejemplo «Daños en el tejado en marzo».',
  create: 'Abrir el expediente',
  goOn: 'Continuar',
  goOnHint: 'Después creará una cuenta o iniciará sesión. Lo que ha elegido aquí se conserva.',
  signIn: 'Iniciar sesión',
  faults: '{count, plural, one {Hay una cosa que corregir} other {Hay # cosas que corregir}}',
  problems: {
    caseType: 'Elija de qué trata su expediente.',
    title: 'Ponga a su expediente un título de al menos 3 caracteres.',
    titleTooLong: 'El título puede tener 120 caracteres como máximo.',
  },
  continue: {
    title: 'Su nuevo expediente',
    intro: 'Ha iniciado sesión. Este es el expediente que había empezado:',
    caseType: 'Asunto',
    caseTitle: 'Título',
    change: 'Cambiarlo',
  },
  form: {
    upload: 'Añadir documentos',
    uploadHint:
      'Elija hasta {files, plural, one {# archivo} other {# archivos}} cada vez: PDF, Word (DOCX), o fotografías y escaneos en JPEG, PNG, TIFF, WebP o HEIC, de {megabytes, number} MB como máximo cada uno.',
    files: 'Archivos de este dispositivo',
    send: 'Enviar los archivos',
    added:
      '{count, plural, one {Ha llegado # archivo.} other {Han llegado # archivos.}} Para saber si se pueden leer, <link>vuelva a cargar esta página</link> dentro de un minuto.',
    refused: '{count, plural, one {No se ha aceptado un archivo} other {No se han aceptado # archivos}}',
    hasMore:
      'Solo se {files, plural, one {ha mirado el primer archivo} other {han mirado los primeros # archivos}}. Vuelva a enviar los demás.',
    notDone: 'No se ha podido hacer',
    answer: 'Su respuesta',
    answerText: 'Cuando esté todo, envíe su respuesta. La persona responsable seguirá entonces con su expediente.',
    message: 'Mensaje para la persona responsable (opcional)',
    messageHint:
      'Por ejemplo, por qué no puede enviar algo. Si los documentos lo dicen todo, no hace falta que escriba nada.',
    sendAnswer: 'Enviar la respuesta',
    withdraw: 'Retirar el expediente',
    withdrawText: 'Si no quiere que se decida, puede retirar su expediente. No se puede deshacer.',
    withdrawSure: 'Sí, quiero retirar este expediente',
    withdrawNow: 'Retirar el expediente',
    signOut: 'Cerrar sesión',
    signedInAs: 'Ha iniciado sesión como <name></name>.',
  },
};
