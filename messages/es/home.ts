import type { home as english } from '../en/home';
import type { SameKeys } from '../same-keys';

export const home: SameKeys<typeof english> = {
  description: 'Suba los documentos de su expediente. Una persona responsable los lee y decide.',
  title: 'De sus documentos a una decisión que usted puede comprobar.',
  text: 'Abra un expediente, añada sus documentos y sígalo hasta que se resuelva. Puede ver en todo momento cómo va.',
  start: 'Iniciar un expediente',
  createAccount: 'Crear una cuenta',
  signIn: 'Iniciar sesión',
  steps: {
    send: {
      title: 'Usted envía sus documentos',
      text: 'Escaneados, en PDF o fotografiados con su teléfono. Ve enseguida si cada uno se puede leer.',
    },
    draft: {
      title: 'Se prepara un borrador',
      text: 'Cada afirmación cita la página en la que se basa, y las citas se comprueban con sus documentos.',
    },
    decide: {
      title: 'Decide una persona',
      text: 'Una persona responsable lee el borrador y sus documentos, y toma la decisión. El programa nunca decide.',
    },
  },
  picture: {
    label: 'Una afirmación y las palabras de la página en las que se basa',
    source: 'Estación meteorológica de Harwick',
    quote: 'Racha máxima de 108 km/h a las 04:10 del 9 de marzo',
    statement: 'El día de los daños hubo un temporal.',
    check: 'Informe meteorológico, página 1: la cita está en la página.',
  },
};
