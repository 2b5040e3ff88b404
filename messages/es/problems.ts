import type { problems as english } from '../en/problems';
import type { SameKeys } from '../same-keys';

/** Why nobody was signed in or up. */
export const problems: SameKeys<typeof english> = {
  nameMissing: 'Escriba su nombre y apellidos tal como deben figurar en las cartas que reciba.',
  nameTooLong: 'El nombre puede tener 100 caracteres como máximo.',
  nameWithoutLetters: 'Escriba su nombre con letras visibles.',
  nameUnfit: 'Este nombre no se puede usar. Escríbalo con letras, con 100 caracteres como máximo.',
  emailMissing: 'Escriba su correo electrónico.',
  emailUnfit: 'Esto no es un correo electrónico. Debe llevar una @ y algo detrás.',
  emailRefused: 'Esto no es un correo electrónico. Compruebe si está bien escrito.',
  passwordMissing: 'Escriba su contraseña.',
  passwordTooShort: 'Elija una contraseña de al menos {minimum, plural, one {# carácter} other {# caracteres}}.',
  passwordShort: 'Esta contraseña es demasiado corta. Elija una más larga.',
  passwordTooLong: 'Esta contraseña es demasiado larga. Elija una más corta.',
  passwordTooCommon:
    'Esta contraseña es fácil de adivinar. Elija otra, por ejemplo tres o cuatro palabras sin relación entre sí.',
  passwordPersonal:
    'Esta contraseña es fácil de adivinar porque contiene su nombre, su correo electrónico o el nombre de este servicio. Elija otra.',
  codeMissing: 'Escriba el código.',
  codeWrong: 'Este código no es correcto. Escriba el que muestra ahora su aplicación u otro código de recuperación.',
  codeUsed: 'Este código ya se ha usado. Inicie sesión de nuevo y espere a que su aplicación muestre el siguiente.',
  codeTooMany: 'Demasiados códigos incorrectos. Espere un cuarto de hora e inicie sesión de nuevo.',
  stepOver: 'Ha pasado demasiado tiempo o ha habido demasiados códigos incorrectos. Inicie sesión de nuevo.',
  busy: 'En este momento hay muchas personas iniciando sesión. Espere un minuto e inténtelo de nuevo.',
  wrong: 'El correo electrónico o la contraseña no son correctos. Revíselos e inténtelo de nuevo.',
  taken: 'Ya hay una cuenta con este correo electrónico. Inicie sesión o use otro correo.',
  tooManyForAccount: 'Demasiados intentos para esta cuenta. Espere un cuarto de hora o pida ayuda.',
  tooMany: 'Demasiados intentos en poco tiempo. Espere un minuto e inténtelo de nuevo.',
  unconfirmed:
    'Su correo electrónico aún no está confirmado. Le hemos enviado un enlace: ábralo y su sesión quedará iniciada.',
  accessEnded: 'El acceso de esta cuenta ha terminado. Hable con quien supervisa su oficina.',
  linkOver: 'Este enlace ha caducado o ya se ha usado. Pida uno nuevo.',
  ours: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo dentro de un momento.',
  unreached: 'No se ha podido conectar con el servidor. Compruebe su conexión e inténtelo de nuevo.',
};
