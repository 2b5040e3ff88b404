import type { account as english } from '../en/account';
import type { SameKeys } from '../same-keys';

export const account: SameKeys<typeof english> = {
  title: 'Mi cuenta',
  intro: 'Qué datos suyos tenemos, cómo inicia sesión y dónde tiene la sesión abierta.',
  loading: 'Cargando su cuenta…',
  change: 'Cambiar',
  stays: 'Por qué no cambia',
  password: 'Su contraseña',
  problems: {
    wrong_password: 'Esta no es su contraseña. Inténtelo de nuevo.',
    too_many_tries: 'Demasiados intentos. Espere un cuarto de hora y vuelva a intentarlo.',
    passwordMissing: 'Escriba su contraseña.',
  },
  name: {
    title: 'Nombre',
    label: 'Su nombre',
    hint: 'Tal como debe figurar en las cartas que le enviemos.',
    unfit: 'Escriba su nombre, con letras y con un máximo de 100 caracteres.',
    save: 'Guardar el nombre',
    done: 'Su nombre se ha cambiado.',
    staff:
      'El nombre de una cuenta de personal no se puede cambiar: sirve para apartarle de sus propios expedientes. Si está mal escrito, avise a su administrador.',
    underWay:
      'Su nombre no se puede cambiar mientras tramitamos su expediente <reference></reference>. Podrá cambiarlo cuando esté resuelto o lo haya retirado. Si está mal escrito, avísenos.',
  },
  email: {
    title: 'Correo electrónico',
    waiting: 'Pendiente de que confirme <email></email>',
    label: 'Nuevo correo electrónico',
    hint: 'Le enviaremos un enlace a esa dirección. Nada cambia hasta que lo abra.',
    missing: 'Escriba su nuevo correo electrónico.',
    unfit: 'Esto no es una dirección de correo. Debe llevar una @ y un dominio detrás.',
    same: 'Este ya es su correo electrónico.',
    tooMany: 'Hemos enviado cinco enlaces en una hora. Espere una hora y vuelva a intentarlo.',
    noMail:
      'Desde aquí no se envían correos, así que no se puede confirmar una dirección. Para cambiar la suya, avísenos.',
    save: 'Enviar el enlace',
    done: 'Hemos enviado un correo a <email></email>. Abra el enlace en el plazo de una hora. Hasta entonces, inicie sesión con la dirección anterior.',
  },
  newPassword: {
    title: 'Contraseña',
    secret: 'No se muestra',
    label: 'Nueva contraseña',
    hint: 'Al menos {minimum, number} caracteres. Se cerrará la sesión en todos los demás dispositivos.',
    tooShort: 'Elija una contraseña de al menos {minimum, number} caracteres.',
    tooLong: 'Elija una contraseña de 128 caracteres como máximo.',
    too_common:
      'Esta contraseña es fácil de adivinar. Elija otra, por ejemplo tres o cuatro palabras sin relación entre sí.',
    personal:
      'Esta contraseña es fácil de adivinar porque contiene su nombre, su correo electrónico o el nombre de este servicio. Elija otra.',
    save: 'Cambiar la contraseña',
    done: 'Su contraseña se ha cambiado. {count, plural, =0 {No tenía la sesión abierta en ningún otro dispositivo.} one {Se ha cerrado la sesión en # dispositivo más.} other {Se ha cerrado la sesión en # dispositivos más.}}',
  },
  secondStep: {
    title: 'Segundo paso al iniciar sesión',
    rowOn: 'Activado. Después de la contraseña le pedimos un código de su aplicación.',
    rowOff: 'Desactivado. Con él, aunque alguien conozca su contraseña no podrá iniciar sesión en su nombre.',
    change: 'Cambiar el segundo paso',
    intro:
      'Después de la contraseña le pedimos un código que muestra una aplicación de su teléfono. Así, aunque alguien conozca su contraseña no podrá iniciar sesión en su nombre.',
    required: 'Actívelo para continuar',
    requiredText:
      'Las cuentas que ven documentos de otras personas necesitan un segundo paso. Se tarda unos dos minutos.',
    begin: 'Configurar el segundo paso',
    picture: 'Código QR para su aplicación de autenticación',
    scan: 'Abra una aplicación de autenticación en su teléfono, añada en ella una cuenta y enfoque esta imagen con la cámara. Si aún no tiene ninguna, busque «autenticador» entre las aplicaciones de su teléfono.',
    type: '¿No tiene cámara? Escriba esta clave en la aplicación:',
    code: 'Código que muestra la aplicación',
    codeHint: 'Seis cifras. Cambian cada 30 segundos.',
    confirm: 'Activar el segundo paso',
    codesTitle: 'Sus códigos de recuperación',
    codesText:
      'El segundo paso está activado. Guarde estos códigos en un lugar distinto de su teléfono: cada uno le permite iniciar sesión una vez sin la aplicación. No se volverán a mostrar.',
    saveCodes: 'Guardar los códigos en un archivo',
    fileTitle: 'Códigos de recuperación de Casedraft. Cada uno sirve una sola vez.',
    isOn: 'El segundo paso está activado. {count, plural, =0 {No le queda ningún código de recuperación: cree otros nuevos.} one {Le queda # código de recuperación.} other {Le quedan # códigos de recuperación.}}',
    newCodesTitle: 'Códigos de recuperación nuevos',
    newCodesText: 'Si le quedan pocos o alguien ha podido verlos. Los códigos anteriores dejarán de servir.',
    newCodes: 'Crear códigos nuevos',
    offTitle: 'Desactivarlo o usar otro teléfono',
    offText: 'Para usar otro teléfono, desactive el segundo paso y configúrelo de nuevo en él.',
    off: 'Desactivar el segundo paso',
    isOff: 'El segundo paso está desactivado.',
    account: 'Ir a su cuenta',
    goOn: 'Continuar',
    problems: {
      wrong_password: 'Esta no es su contraseña. Inténtelo de nuevo.',
      too_many_tries: 'Demasiados intentos. Espere un cuarto de hora e inténtelo de nuevo.',
      passwordMissing: 'Escriba su contraseña.',
      codeMissing: 'Escriba el código que muestra la aplicación.',
      wrong_code:
        'Este código no es correcto. Escriba el que muestra ahora la aplicación y compruebe que el reloj de su teléfono va bien.',
      key_over: 'Esta imagen ha caducado o se ha sustituido en otra página. Configure el segundo paso de nuevo.',
    },
  },
  language: {
    title: 'Idioma',
    label: 'Idioma de las páginas, las cartas y los correos',
    save: 'Guardar el idioma',
  },
  sessions: {
    title: 'Dónde tiene la sesión abierta',
    intro:
      'Si no reconoce un dispositivo, cierre la sesión en él y cambie después su contraseña. Anotamos una vez por hora que un dispositivo se usa.',
    device: '{browser} en {system}',
    unknown: 'Dispositivo desconocido',
    unknownBrowser: 'Navegador desconocido en {system}',
    kinds: { computer: 'Ordenador', phone: 'Teléfono', tablet: 'Tableta', unknown: 'Dispositivo' },
    thisOne: 'Este dispositivo',
    since: 'Sesión iniciada <time></time>',
    lastUsed: 'Último uso: <time></time>',
    end: 'Cerrar sesión',
    endNamed: 'Cerrar sesión: {device}',
    endOthers: 'Cerrar la sesión en todos los demás',
    ended:
      '{count, plural, =0 {La sesión ya estaba cerrada en ese dispositivo.} one {Se ha cerrado la sesión en # dispositivo.} other {Se ha cerrado la sesión en # dispositivos.}}',
    alone: 'No tiene la sesión abierta en ningún otro sitio.',
  },
  data: {
    title: 'Todo lo que tenemos sobre usted',
    text: 'Un archivo ZIP con sus documentos tal como los envió, nuestras cartas en PDF y un archivo data.json. Este contiene su cuenta, sus expedientes con lo que hemos leído en sus documentos, nuestras peticiones y decisiones, sus respuestas y cuándo le enviamos correos.',
    leftOut: 'No incluye los nombres de nuestro personal ni sus notas.',
    open: 'Descargar sus datos',
    hint: 'La pedimos cada vez para que nadie más obtenga sus papeles.',
    save: 'Descargar el archivo ZIP',
    started: 'La descarga ha comenzado. Si hay muchos documentos, tarda un rato.',
    tooMany: 'Ha descargado sus datos cinco veces en un día. Vuelva a intentarlo mañana.',
  },
  closing: {
    title: 'Cerrar su cuenta',
    text: 'Se borran su nombre y su correo electrónico, y se retiran los expedientes sin resolver. Antes de hacer nada verá qué se borra y qué se conserva.',
    link: 'Cerrar su cuenta',
    back: 'Volver a su cuenta',
    goes: 'Esto se borra al momento y no se puede deshacer',
    goesAccount:
      'Su nombre, su correo electrónico y su contraseña. Se cierra la sesión en todas partes y ya nadie podrá iniciarla.',
    goesCases:
      '{count, plural, =0 {No tiene ningún expediente sin resolver.} one {Este expediente está sin resolver y se retira:} other {Estos # expedientes están sin resolver y se retiran:}}',
    withdrawnUntil: 'se retira y se conserva hasta el <date></date>',
    stays: 'Esto se conserva',
    staysCases:
      '{count, plural, =0 {No tiene ningún expediente resuelto ni retirado.} one {Este expediente, con sus documentos y cartas. En él siguen su nombre y su dirección tal como figuran en sus papeles:} other {Estos # expedientes, con sus documentos y cartas. En ellos siguen su nombre y su dirección tal como figuran en sus papeles:}}',
    keptUntil: 'hasta el <date></date>, porque {reason}',
    keptWithdrawn: 'hasta el <date></date>, porque fue retirado',
    more: '{count, plural, one {y # más} other {y # más}}',
    staysEvents:
      'Quién hizo qué y cuándo, sin su nombre. En su lugar, el personal lee «Closed account» (cuenta cerrada).',
    first:
      'Después no podrá leer aquí sus cartas ni sus documentos. Si quiere conservarlos, <link>descargue antes sus datos</link>.',
    beingSent:
      'Le estamos enviando la decisión sobre <reference></reference>. Podrá cerrar la cuenta cuando se haya enviado, dentro de unos minutos.',
    understood: 'He leído qué se borra y qué se conserva, y que no se puede deshacer',
    notUnderstood: 'Marque la casilla si quiere cerrar su cuenta.',
    save: 'Cerrar mi cuenta para siempre',
    keep: 'Conservar mi cuenta',
  },
  closed: {
    title: 'Su cuenta está cerrada',
    text: 'Puede crear una cuenta nueva cuando quiera, también con la misma dirección de correo.',
    mailed: 'Le hemos enviado un correo sobre ello a la dirección que tenía.',
    signUp: 'Crear una cuenta nueva',
    home: 'Ir al inicio',
  },
  confirm: {
    title: 'Confirme su nuevo correo electrónico',
    text: 'A partir de ahora iniciará sesión con la nueva dirección y le escribiremos a ella. Avisaremos a la dirección anterior.',
    save: 'Confirmar la dirección',
    done: 'Su correo electrónico es ahora <email></email>',
    doneText: 'Inicie sesión con él a partir de ahora.',
    link_over:
      'Este enlace ya no es válido: se ha usado, ha caducado o es de otra cuenta. Pida uno nuevo en la página de su cuenta.',
    address_taken: 'Esta dirección ya no se puede usar aquí. Pida otra en la página de su cuenta.',
    incomplete: 'Este enlace no está completo. Ábralo de nuevo desde el correo.',
    account: 'Ir a su cuenta',
  },
};
