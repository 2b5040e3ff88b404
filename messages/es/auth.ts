import type { auth as english } from '../en/auth';
import type { SameKeys } from '../same-keys';
import { problems } from './problems';

export const auth: SameKeys<typeof english> = {
  name: 'Nombre y apellidos',
  email: 'Correo electrónico',
  password: 'Contraseña',
  newPassword: 'Contraseña nueva',
  passwordHint:
    'Al menos {count, plural, one {# carácter} other {# caracteres}}. Tres o cuatro palabras sin relación entre sí son fáciles de recordar.',
  faults: '{count, plural, one {Hay una cosa que corregir} other {Hay # cosas que corregir}}',
  show: 'Mostrar',
  hide: 'Ocultar',
  passwordToShow: 'contraseña',
  passwordIsShown: 'Su contraseña se puede leer en la pantalla.',
  signIn: {
    title: 'Iniciar sesión',
    send: 'Iniciar sesión',
    forgotten: '¿Ha olvidado su contraseña?',
    newHere: '¿Es la primera vez que entra? <link>Cree una cuenta</link>',
    linkOver: 'Este enlace ha caducado',
    linkOverText: 'Inicie sesión y le enviaremos uno nuevo.',
    confirmed: 'Su correo electrónico está confirmado',
    confirmedText: 'Inicie sesión con la contraseña que eligió.',
  },
  secondStep: {
    title: 'Escriba su código',
    intro: 'Abra su aplicación de autenticación y escriba el código que muestra para Casedraft.',
    code: 'Código',
    hint: 'Seis cifras. Si no tiene la aplicación a mano, escriba uno de sus códigos de recuperación.',
    send: 'Continuar',
    lost: '¿No tiene ni la aplicación ni un código de recuperación? Pregunte en la oficina. Comprobaremos que es usted y después podrá iniciar sesión con su contraseña.',
    again: 'Inicie sesión de nuevo',
  },
  signUp: {
    title: 'Crear una cuenta',
    intro: 'Para quienes quieren presentar una reclamación o una solicitud.',
    send: 'Crear la cuenta',
    haveOne: '¿Ya tiene una cuenta? <link>Inicie sesión</link>',
    mailed: 'Revise su correo',
    mailedText:
      'Le hemos enviado un correo. Abra el enlace que contiene para continuar. ¿No le ha llegado? Mire en el correo no deseado y compruebe que la dirección está bien escrita.',
  },
  begun: {
    title: 'Hemos guardado su nuevo expediente',
    text: 'Se abrirá en cuanto inicie sesión: <title></title>',
  },
  forgotten: {
    title: 'Contraseña olvidada',
    intro: 'Escriba su correo electrónico. Le enviaremos un enlace para elegir una contraseña nueva.',
    send: 'Enviar el enlace',
    asked: 'Revise su correo',
    askedText:
      'Si hay una cuenta con esta dirección, le llegará un enlace, válido durante una hora. ¿No le ha llegado? Mire en el correo no deseado y compruebe que la dirección está bien escrita.',
    noMail: 'Aquí no se puede enviar una contraseña nueva por correo. Para obtenerla, pregunte en la oficina.',
    noMailWrite: 'Aquí no se puede enviar una contraseña nueva por correo. Para obtenerla, escriba a <email></email>.',
    noMailCall: 'Aquí no se puede enviar una contraseña nueva por correo. Para obtenerla, llame al <phone></phone>.',
    noMailWriteOrCall:
      'Aquí no se puede enviar una contraseña nueva por correo. Para obtenerla, escriba a <email></email> o llame al <phone></phone>.',
    outbox: 'De esta instalación no sale ningún correo. El personal lo encuentra en la <link>bandeja de salida</link>.',
    back: 'Volver al inicio de sesión',
  },
  reset: {
    title: 'Elija una contraseña nueva',
    send: 'Cambiar la contraseña',
    incomplete: 'Este enlace no está completo. Ábralo de nuevo desde el correo o <link>pida uno nuevo</link>.',
    askAgain: 'Pida un enlace nuevo',
    changed: 'Su contraseña se ha cambiado',
    changedText:
      '<link>Inicie sesión con la contraseña nueva</link>. En los demás dispositivos se ha cerrado su sesión.',
  },
  demo: {
    title: 'Cuentas de demostración',
    password: 'La contraseña de todas es <password></password>.',
    use: 'Usar',
    claimant: 'Solicitante',
    officer: 'Responsable de expedientes',
    secondOfficer: 'Segundo responsable de expedientes',
    supervisor: 'Supervisión',
    useClaimant: 'Usar la cuenta de solicitante',
    useOfficer: 'Usar la cuenta de responsable de expedientes',
    useSecondOfficer: 'Usar la cuenta de segundo responsable de expedientes',
    useSupervisor: 'Usar la cuenta de supervisión',
  },
  problems,
};
