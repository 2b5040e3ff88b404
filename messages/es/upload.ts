import type { upload as english } from '../en/upload';
import type { SameKeys } from '../same-keys';

export const upload: SameKeys<typeof english> = {
  add: {
    documents: 'Añadir documentos',
    photo: 'Hacer una foto',
    files: 'Elegir archivos',
    drop: 'O arrastre o pegue aquí los archivos.',
    kinds: 'PDF, Word (DOCX), o fotografías y escaneos en JPEG, PNG, TIFF, WebP o HEIC, de hasta 20 MB cada uno.',
    folder: 'No se puede añadir una carpeta. Ábrala y añada los archivos que contiene.',
  },
  phase: {
    waiting: 'En espera de envío',
    uploading: 'Enviando: {sent} de {total}',
    paused: 'En pausa: {sent} de {total}',
    offline: 'Esperando la conexión. Se han enviado {sent} de {total}; el resto se enviará automáticamente.',
    busy: 'Ahora mismo no se pueden recibir archivos. Se han enviado {sent} de {total}; el resto se enviará automáticamente.',
    turning: 'Girando la imagen…',
    checking: 'Comprobando el archivo…',
  },
  phone: {
    button: 'Usar la cámara de su teléfono',
    code: 'Código QR con el enlace para su teléfono',
    how: 'Apunte al código con la cámara de su teléfono. En el teléfono no tiene que iniciar sesión. El código sirve una sola vez y durante 10 minutos.',
    state: {
      waiting: 'Esperando a su teléfono.',
      open: 'Su teléfono está conectado. {count, plural, =0 {Todavía no ha llegado nada.} one {Ha llegado un archivo.} other {Han llegado # archivos.}}',
      over: 'El enlace ya no sirve. {count, plural, =0 {No ha llegado nada.} one {Ha llegado un archivo.} other {Han llegado # archivos.}}',
    },
    end: 'Terminar el enlace',
    close: 'Cerrar',
  },
  progress: 'Enviando {filename}',
  elsewhere: 'Se está enviando desde otra página u otro dispositivo',
  actions: {
    retry: 'Intentar de nuevo',
    retryFile: 'Intentar de nuevo: {filename}',
    pause: 'Pausar',
    pauseFile: 'Pausar {filename}',
    goOn: 'Continuar',
    goOnFile: 'Continuar: {filename}',
    turn: 'Girar',
    turnFile: 'Girar {filename} un cuarto de vuelta a la derecha',
    cancel: 'Cancelar',
    cancelFile: 'Cancelar {filename}',
    dismiss: 'Descartar',
    dismissFile: 'Descartar {filename}',
  },
  removed: 'Se ha quitado <name></name>.',
  undo: 'Deshacer',
  undoFile: 'Deshacer: conservar {filename}',
  problems: {
    too_large: 'Este archivo ocupa más de 20 MB. Divídalo o guárdelo con menos resolución.',
    too_large_to_read:
      'Las páginas de este archivo son demasiado grandes para leerlas. Guárdelo con menos resolución y añada esa copia.',
    too_complex:
      'Abrir este archivo exige demasiado trabajo. Imprímalo como un PDF nuevo, o haga fotos de sus páginas, y envíe el resultado.',
    too_large_there: 'Este archivo es demasiado grande para guardarlo. Divídalo o guárdelo con menos resolución.',
    empty: 'Este archivo está vacío. Compruébelo en su dispositivo y vuelva a enviarlo.',
    wrong_type:
      'Este tipo de archivo no se puede leer. Envíe un PDF, un documento de Word (DOCX) o una imagen en JPEG, PNG, TIFF, WebP o HEIC.',
    word_document: 'Aquí no se pueden recibir documentos de Word. Guárdelo como PDF y envíe ese archivo.',
    locked: 'Este PDF está protegido con contraseña. Guarde una copia sin contraseña y envíela.',
    unknown_encryption:
      'Este PDF está cifrado de un modo que aquí no se puede abrir. Ábralo donde suele leerlo, imprímalo como un PDF nuevo y envíe ese PDF.',
    damaged:
      'Este archivo está dañado o incompleto. Ábralo en su dispositivo, guárdelo de nuevo y envíe la copia nueva.',
    cut_off: 'Solo ha llegado una parte de este archivo. Compruebe su conexión y vuelva a enviarlo.',
    changed: 'Este archivo ha cambiado mientras se enviaba. Elíjalo de nuevo.',
    not_arrived: 'El archivo no ha llegado. Compruebe su conexión y vuelva a enviarlo.',
    dynamic_form:
      'Este PDF es un formulario que solo Adobe Reader puede mostrar. Ábralo allí, guárdelo o imprímalo como un PDF normal y envíe ese PDF.',
    portfolio: 'Este archivo contiene otros archivos. Añádalos uno por uno.',
    no_pages: 'Este archivo no tiene páginas. Compruebe que es el archivo correcto y vuelva a enviarlo.',
    too_many_pages: 'Este archivo tiene más de 200 páginas. Divídalo en archivos más pequeños y envíelos.',
    too_many_files: 'Un expediente admite como máximo 50 documentos. Quite uno antes.',
    too_many_unfinished:
      'Demasiados de sus envíos no han llegado todavía. Espere a que terminen, o cancele algunos, y añada después más archivos.',
    too_many_today:
      'Hoy ha añadido el máximo de archivos que se admite por persona. Añada los demás mañana o, si es demasiado tarde, póngase en contacto con nosotros.',
    too_much_today:
      'Los archivos que ha añadido hoy ocupan ya el máximo que se admite por persona. Añada los demás mañana o, si es demasiado tarde, póngase en contacto con nosotros.',
    already_there: 'Este archivo ya está en el expediente, con el nombre «<name></name>».',
    gone: 'Este archivo ya no se puede leer desde su dispositivo. Elíjalo de nuevo.',
    lost: 'La página se cerró antes de que llegara este archivo. Añádalo de nuevo.',
    offline: 'El envío se ha interrumpido. Compruebe su conexión e inténtelo de nuevo.',
    unavailable: 'Ahora mismo no se puede recibir el archivo. Inténtelo de nuevo dentro de un minuto.',
    signed_out: 'Se ha cerrado su sesión. Inicie sesión de nuevo y el envío continuará.',
    other_account:
      'Otra persona ha iniciado sesión en otra pestaña, así que no se ha enviado. Elija en la parte superior de la página cómo continuar.',
    not_stored: 'No se ha podido guardar el archivo. Inténtelo de nuevo.',
    not_taken:
      'No se ha podido recibir este archivo. Envíe un PDF, o una imagen en JPEG, PNG, TIFF, WebP o HEIC, sin daños y sin contraseña.',
    cannot_turn: 'Esta imagen no se puede girar aquí. «Intentar de nuevo» la envía tal como está.',
  },
};
