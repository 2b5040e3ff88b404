import type { failures as english } from '../en/failures';
import type { SameKeys } from '../same-keys';

export const failures: SameKeys<typeof english> = {
  otherAccount:
    'Otra persona ha iniciado sesión en otra pestaña, así que no se ha hecho nada. Elija en la parte superior de la página cómo continuar: lo que ha escrito sigue aquí.',
  signedOut: 'Se ha cerrado su sesión. Inicie sesión y vuelva a intentarlo: lo que ha escrito sigue aquí.',
  ours: 'Algo ha fallado por nuestra parte. Vuelva a intentarlo dentro de un momento.',
  unknown: 'No se ha podido hacer. Vuelva a cargar la página e inténtelo de nuevo.',
  unreached: 'No se ha podido conectar con el servidor. Compruebe su conexión y vuelva a intentarlo.',
};
