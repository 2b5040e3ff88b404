import type { phone as english } from '../en/phone';
import type { SameKeys } from '../same-keys';

export const phone: SameKeys<typeof english> = {
  title: 'Añadir fotografías y archivos',
  open: {
    title: 'Usar este teléfono como cámara',
    text: 'El código de su ordenador le ha traído aquí. Puede fotografiar sus documentos con este teléfono y llegarán directamente a su expediente.',
    button: 'Empezar',
    sees: 'Este teléfono no ve de su expediente nada más que lo que añada. El enlace sirve una sola vez, en un solo teléfono.',
  },
  over: {
    title: 'Este enlace ya no sirve',
    text: 'Un enlace sirve una sola vez, en un solo teléfono y durante poco tiempo. Cree uno nuevo en el ordenador, en la página de su expediente.',
  },
  done: {
    title: 'Listo',
    text: 'Ya puede dejar el teléfono. Lo que ha añadido está en su expediente, en el ordenador.',
  },
  camera: 'Hacer una foto',
  files: 'Elegir archivos',
  send: 'Enviar',
  sending: 'Enviando. No cierre esta página.',
  left: '{count, plural, one {Con este enlace puede añadir un archivo más.} other {Con este enlace puede añadir # archivos más.}}',
  added: '{count, plural, one {Ha llegado un archivo.} other {Han llegado # archivos.}}',
  refused: 'No se ha aceptado',
  problems: {
    already_there: 'Este archivo ya está en el expediente.',
    link_over:
      'El enlace dejó de servir antes de que llegara este archivo. Cree uno nuevo en el ordenador y vuelva a enviarlo.',
    no_file: 'Haga primero una foto o elija un archivo, y después envíelo.',
    too_many_at_once:
      'Ha elegido más archivos de los que se pueden enviar a la vez. Mire abajo cuáles han llegado y envíe los demás.',
  },
  arrived: { title: 'Qué ha llegado', none: 'Todavía nada.' },
  finish: 'He terminado',
};
