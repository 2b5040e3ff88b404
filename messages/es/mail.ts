import type { mail as english } from '../en/mail';
import type { SameKeys } from '../same-keys';

export const mail: SameKeys<typeof english> = {
  case_received: {
    subject: 'Hemos recibido {reference}',
    text: 'Hemos recibido lo que nos envió para su caso {reference}.\n\nLe escribiremos cuando tenga que hacer algo y cuando hayamos tomado una decisión sobre su caso.\n\nVea cómo va su caso:\n{caseUrl}',
  },
  information_requested: {
    subject: 'Necesitamos más información para {reference}',
    text: 'Necesitamos que nos envíe más información antes de poder decidir sobre su caso {reference}.\n\nLa página de su caso dice qué necesitamos y hasta qué día:\n{caseUrl}',
  },
  case_decided: {
    subject: 'Hay una decisión sobre su caso {reference}',
    text: 'Hemos tomado una decisión sobre su caso {reference}.\n\nLa decisión y nuestra carta están en la página de su caso:\n{caseUrl}',
  },
  answer_due: {
    subject: 'Recordatorio: falta su respuesta sobre {reference}',
    text: 'Le pedimos más información para su caso {reference} y todavía no hemos recibido su respuesta. El último día para responder está cerca.\n\nLa página de su caso dice qué necesitamos y hasta qué día. Si no puede enviar algo, díganos ahí por qué:\n{caseUrl}\n\nSi ya ha respondido, no tiene que hacer nada.',
  },
  asking_ends: {
    subject: 'Recordatorio sobre la decisión de {reference}',
    text: 'Hemos tomado una decisión sobre su caso {reference}. Si cree que no es correcta, puede pedir que se revise. El plazo para pedirlo termina pronto.\n\nLa página de su caso dice hasta qué día puede pedirlo y cómo:\n{caseUrl}\n\nSi está de acuerdo con la decisión, no tiene que hacer nada.',
  },
  confirm_address: {
    subject: 'Confirme su dirección de correo electrónico',
    text: 'Se ha creado una cuenta con esta dirección de correo electrónico. Confirme en el plazo de una hora que la dirección es suya:\n\n{secretUrl}\n\nSi usted no ha creado ninguna cuenta, no tiene que hacer nada.',
  },
  reset_password: {
    subject: 'Elija una contraseña nueva',
    text: 'Alguien ha pedido una contraseña nueva para su cuenta. Elíjala en el plazo de una hora:\n\n{secretUrl}\n\nSi usted no la ha pedido, no tiene que hacer nada. Su contraseña no cambia.',
  },
  address_in_use: {
    subject: 'Usted ya tiene una cuenta',
    text: 'Alguien ha intentado crear una cuenta con esta dirección de correo electrónico. Ya existe una, y no ha cambiado nada.\n\nSi ha sido usted, inicie sesión:\n{signInUrl}\n\nSi ha olvidado su contraseña:\n{forgotUrl}\n\nSi no ha sido usted, no tiene que hacer nada.',
  },
  confirm_new_address: {
    subject: 'Confirme su nueva dirección de correo electrónico',
    text: 'Alguien ha pedido usar esta dirección de correo electrónico para su cuenta. Confirme en el plazo de una hora que la dirección es suya. Antes le pediremos que inicie sesión:\n\n{secretUrl}\n\nSi usted no lo ha pedido, no tiene que hacer nada. Sin el enlace no cambia nada.',
  },
  address_changed: {
    subject: 'Se ha cambiado la dirección de correo de su cuenta',
    text: 'Su cuenta tiene ahora otra dirección de correo electrónico. Nuestros correos ya no llegarán a esta dirección, y usted inicia sesión con la nueva.\n\nSi usted no la ha cambiado, otra persona conoce su contraseña. Avísenos enseguida y elija una contraseña nueva en todos los sitios en los que use la misma.\n\nCómo recuperar el acceso a una cuenta:\n{forgotUrl}',
  },
  password_changed: {
    subject: 'Se ha cambiado su contraseña',
    text: 'Se ha cambiado la contraseña de su cuenta. En todos los demás dispositivos se ha cerrado la sesión.\n\nSi usted no la ha cambiado, elija enseguida una contraseña nueva:\n{forgotUrl}',
  },
  account_closed: {
    subject: 'Su cuenta está cerrada',
    text: 'Su cuenta está cerrada, como usted pidió. Hemos borrado de ella su nombre y su dirección de correo electrónico.\n\nLos casos ya decididos se conservan durante el tiempo que exige la ley. La página en la que cerró la cuenta indicaba cuánto.\n\nPuede crear una cuenta nueva con esta dirección:\n{signUpUrl}\n\nSi usted no la ha cerrado, avísenos.',
  },
  second_step_on: {
    subject: 'Ahora hace falta un código para iniciar sesión en su cuenta',
    text: 'Se ha activado un segundo paso en su cuenta. Además de la contraseña, para iniciar sesión hace falta ahora un código de su aplicación. En los demás dispositivos se ha cerrado su sesión.\n\nSi no lo ha activado usted, otra persona conoce su contraseña. Elija una nueva enseguida y avísenos:\n{forgotUrl}',
  },
  second_step_off: {
    subject: 'Ya no hace falta un código para iniciar sesión en su cuenta',
    text: 'Se ha desactivado el segundo paso para iniciar sesión en su cuenta. Desde ahora basta con la contraseña, o se le pedirá que active el segundo paso de nuevo.\n\nSi no lo ha desactivado usted, otra persona conoce su contraseña. Elija una nueva enseguida y avísenos:\n{forgotUrl}',
  },
  recovery_code_used: {
    subject: 'Se ha usado un código de recuperación para iniciar sesión',
    text: 'Alguien ha iniciado sesión en su cuenta con uno de sus códigos de recuperación. Cada código sirve una sola vez.\n\nSi ha sido usted, no tiene que hacer nada. Si le quedan pocos códigos, cree otros nuevos en la página de su cuenta.\n\nSi no ha sido usted, elija enseguida una contraseña nueva y avísenos:\n{forgotUrl}',
  },
  staff_invited: {
    subject: 'Su cuenta para tramitar casos',
    text: 'Se le ha invitado a tramitar casos en Casedraft. Elija una contraseña en el plazo de tres días:\n\n{secretUrl}\n\nDespués, inicie sesión con esta dirección de correo electrónico:\n{signInUrl}\n\nSi no sabe de qué se trata, no tiene que hacer nada.',
  },
  footer: {
    automatic: 'Este correo se ha enviado automáticamente. No leemos las respuestas.',
    byMailOrPhone: 'Para ponerse en contacto con nosotros, escriba a {email} o llame al {phone}.',
    byMail: 'Para ponerse en contacto con nosotros, escriba a {email}.',
    byPhone: 'Para ponerse en contacto con nosotros, llame al {phone}.',
  },
};
