import type { shared as english } from '../en/shared';
import type { SameKeys } from '../same-keys';
import { failures } from './failures';
import { problems } from './problems';
import { refusals } from './refusals';
import { standing } from './standing';

export const shared: SameKeys<typeof english> = {
  tryAgain: 'Volver a intentarlo',
  goToStart: 'Ir al inicio',
  failures,
  refusals,
  standing,
  language: {
    label: 'Idioma',
    problem: 'No se ha podido cambiar el idioma. Compruebe su conexión y vuelva a intentarlo.',
  },
  header: { skip: 'Ir al contenido', navigation: 'Principal', cases: 'Expedientes' },
  footer: {
    navigation: 'Sobre Casedraft',
    help: 'Ayuda',
    contact: 'Contacto',
    privacy: 'Privacidad',
    accessibility: 'Accesibilidad',
  },
  account: {
    menu: 'Cuenta: {name}',
    page: 'Mi cuenta',
    signOut: 'Cerrar sesión',
    unsaved:
      'Hay texto escrito que aún no se ha guardado ni enviado. Si cierra la sesión, se perderá; vuelva a pulsar para hacerlo.',
    unanswered: 'Su sesión sigue abierta: el servidor no ha respondido. Vuelva a intentarlo.',
    otherAccount: 'Ahora hay otra cuenta con la sesión iniciada, así que no se ha cerrado ninguna sesión.',
  },
  session: {
    signedOut: 'Se ha cerrado su sesión.',
    otherAccount: 'Otra cuenta ha iniciado sesión.',
    signInAgain: 'Volver a iniciar sesión',
    choose: 'Elegir qué hacer',
    stays: 'Todo lo que hay en esta página sigue como está, y se guardará después.',
    email: 'Correo electrónico',
    password: 'Contraseña',
    passwordMissing: 'Escriba su contraseña.',
    code: 'Código',
    codeHint: 'De su aplicación de autenticación, o uno de sus códigos de recuperación.',
    codeMissing: 'Escriba el código.',
    signIn: 'Iniciar sesión',
    problems,
    notMe: 'No soy <name></name>',
  },
  other: {
    title: 'Otra cuenta ha iniciado sesión',
    explanation:
      'Usted abrió esta página como <mine></mine>. En este navegador ha iniciado sesión ahora <other></other>. Hasta que elija, nada de lo que haga aquí se guardará ni se enviará.',
    goOn: 'Para seguir como <mine></mine>, vuelva a iniciar sesión. Todo lo que ha escrito aquí se conserva.',
    reload:
      'Para seguir como <other></other>, vuelva a cargar la página. Lo que ha escrito aquí sin guardar se perderá.',
    reloadButton: 'Volver a cargar la página',
  },
  connection: { reconnecting: 'Recuperando la conexión…' },
  dialog: { close: 'Cerrar' },
  errorPage: {
    title: 'Algo ha fallado',
    text: 'No se ha podido mostrar la página. No se ha perdido nada de lo que había guardado. Vuelva a intentarlo; si sigue fallando, avise a la oficina.',
    databaseTitle: 'La base de datos no responde',
    databaseText:
      'No se ha podido mostrar la página. No se ha perdido nada de lo que había guardado. La página aparecerá por sí sola cuando la base de datos vuelva a responder.',
    number: 'Número de error: <code></code>',
  },
  notFound: {
    tab: 'No encontrado',
    title: 'Aquí no hay nada',
    text: 'Puede que la dirección esté mal escrita o que el expediente sea de otra cuenta. Compruebe la referencia o vuelva al inicio.',
  },
  pause:
    '<strong>Hemos interrumpido la lectura de documentos durante un tiempo.</strong> Puede seguir subiendo documentos y enviando su expediente. Leeremos los suyos en cuanto la reanudemos.',
  length: {
    tooLong: 'Este texto es demasiado largo.',
    over: '{count, number} caracteres: sobran {excess, number}. Acórtelo para continuar.',
    near: '{count, number} de {limit, number} caracteres',
  },
  time: { justNow: 'ahora mismo' },
};
