import type { refusals as english } from '../en/refusals';
import type { SameKeys } from '../same-keys';

export const refusals: SameKeys<typeof english> = {
  already_asked_again: 'Ya ha pedido una revisión de esta decisión.',
  already_submitted: 'Este expediente ya se ha enviado.',
  already_withdrawn: 'Este expediente ya se ha retirado.',
  ask_again_first: 'Diga primero qué motivos de la decisión no son correctos, en la página para pedir una revisión.',
  ask_again_over:
    'El plazo para pedir una revisión ha terminado. Si tuvo un buen motivo para no pedirla a tiempo, póngase en contacto con nosotros.',
  being_sent: 'La persona responsable acaba de terminar con este expediente. Verá el resultado pronto.',
  case_changed: 'El expediente acaba de cambiar. Vuelva a intentarlo.',
  case_closed: 'Este expediente está cerrado, así que no se le puede añadir nada.',
  case_decided: 'Este expediente ya está resuelto y no se puede retirar.',
  case_not_found: 'No existe ese expediente. Compruebe la referencia o vuelva a su lista.',
  case_type_gone: 'Ese tipo de expediente no existe. Elija uno de la lista.',
  database_away:
    'La base de datos no responde en este momento. No se ha perdido nada de lo que había guardado. Vuelva a intentarlo dentro de un minuto.',
  document_not_found: 'No existe ese documento. Es posible que se haya quitado; vuelva a cargar la página.',
  document_stays:
    'De un expediente enviado ya no se pueden quitar documentos. Si no quiere que se decida, retire el expediente.',
  file_removed: 'Se encontró un virus en este archivo, así que se eliminó y no se puede leer. Añada una copia limpia.',
  grounds_changed: 'Elija entre los motivos de la decisión. Vuelva a cargar la página para verlos.',
  no_decision_to_ask: 'En este expediente no hay ninguna decisión que se pueda revisar.',
  no_document: 'Añada al menos un documento antes de enviar el expediente.',
  not_failed: 'Solo se puede volver a leer un documento que no se haya podido leer.',
  nothing_answered: 'Añada un documento o escriba un mensaje, para que su respuesta diga algo.',
  point_gone: 'No se le pide esto. Vuelva a cargar la página para ver qué se le pide.',
  reading_over: 'Este expediente está cerrado, así que ya no se leen sus documentos.',
  too_many_phone_links: 'Ha creado muchos enlaces en una hora. Vuelva a intentarlo más tarde.',
  request_over: 'Esta petición ya está respondida o ya no existe. Vuelva a cargar la página para ver qué ha pasado.',
  sending_already: 'Otros archivos suyos todavía se están recibiendo. Espere a que lleguen y envíe estos de nuevo.',
  too_many_cases:
    'Tiene el máximo de expedientes abiertos que se admite por persona. Retire uno que no necesite o espere a que se resuelva alguno.',
  too_many_streams:
    'Casedraft está abierto en demasiados sitios con su cuenta. Cierre algunos o vuelva a cargar esta página de vez en cuando.',
};
