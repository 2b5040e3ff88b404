import type { help as english } from '../en/help';
import type { SameKeys } from '../same-keys';

export const help: SameKeys<typeof english> = {
  help: {
    title: 'Ayuda',
    lead: 'Cómo avanza un expediente, desde su primer documento hasta la decisión.',
    open: {
      title: '¿Cómo abro un expediente?',
      text: 'Elija de qué trata su expediente y póngale un título. Después cree una cuenta o inicie sesión. La lista de su expediente le dice qué documentos necesita. Todo lo que añade se guarda sobre la marcha, y puede continuar en otro dispositivo.',
    },
    photos: {
      title: '¿Cómo fotografío un papel para que se pueda leer?',
      text: 'Póngalo plano a la luz del día, sujete el teléfono justo encima y procure que se vean las cuatro esquinas. Una página por fotografía. Si una página no se puede leer, lo decimos a su lado y puede volver a añadirla.',
    },
    missing: {
      title: '¿Y si no tengo un documento?',
      text: 'Puede enviar el expediente sin él. Junto a la mayoría de los documentos se indica qué otro sirve en su lugar. Es posible que le pidamos lo que falte.',
    },
    reading: {
      title: '¿Qué pasa después de enviarlo?',
      text: 'Un programa lee sus documentos y prepara un borrador. Después, una persona responsable lee el borrador y sus documentos, y decide. La página de su expediente muestra en qué punto está y le avisa si tiene que hacer algo.',
    },
    more: {
      title: '¿Y si me piden algo más?',
      text: 'La página de su expediente indica qué se le pide y hasta qué día. Añada los documentos o escriba un mensaje, y envíe allí su respuesta.',
    },
    decision: {
      title: '¿Dónde encuentro la decisión?',
      text: 'En la página de su expediente, con la carta que explica los motivos. Puede imprimir la carta o guardarla en PDF.',
    },
    again: {
      title: '¿Y si creo que la decisión no es correcta?',
      text: 'Abra su expediente resuelto y elija «Pedir una revisión». Diga qué motivos no son correctos y añada documentos nuevos, si los tiene. Después decide otra persona. Solo puede pedirlo una vez, hasta el último día que indica su expediente. La carta explica qué más puede hacer.',
    },
    withdraw: {
      title: '¿Puedo retirar mi expediente?',
      text: 'Sí, en la página de su expediente, mientras no esté resuelto. Sobre un expediente retirado no se toma ninguna decisión.',
    },
    password: {
      title: 'He olvidado mi contraseña',
      text: 'En la página de inicio de sesión, elija <link>¿Ha olvidado su contraseña?</link> El enlace que le enviamos sirve durante una hora.',
    },
    further: '¿No encuentra su pregunta? <link>Contacte con la oficina.</link>',
  },
  contact: {
    title: 'Contacto',
    lead: 'Indique su referencia, por ejemplo CASE-2026-000123, para que encontremos su expediente.',
    office: 'Oficina',
    address: 'Dirección',
    phone: 'Teléfono',
    email: 'Correo electrónico',
    hours: 'Horario',
    none: 'La oficina no ha publicado aquí sus datos de contacto. Use los del formulario o la carta que le trajo hasta aquí.',
    inCase: {
      title: 'Sobre un expediente abierto',
      text: 'Si le hemos pedido algo, responda en la página de su expediente: así su respuesta se lee junto con sus documentos.',
    },
    safe: {
      title: 'No comparta su contraseña',
      text: 'Nadie de la oficina necesita su contraseña. No se la dé a nadie, ni por teléfono ni por correo.',
    },
  },
  privacy: {
    title: 'Privacidad',
    lead: 'Qué se guarda sobre usted, quién lo ve y para qué.',
    kept: {
      title: 'Qué se guarda',
      text: 'Su nombre, su correo electrónico y su contraseña, que se guarda de forma que nadie puede leerla. Los documentos que añade, el texto que se lee en ellos, sus mensajes, la decisión y su carta. Un registro de quién hizo qué en su expediente, y cuándo.',
    },
    people: {
      title: 'Quién lo ve',
      text: 'Usted y el personal que decide expedientes como el suyo. Nadie decide su propio expediente: los nombres y las cuentas bancarias de cada expediente se comparan con los del personal, para impedirlo.',
    },
    software: {
      title: 'Qué hace el programa',
      text: 'Lee sus documentos, busca en ellos lo que piden las normas y redacta un borrador para la persona responsable. Compara sus papeles con los de otros expedientes, para detectar si un papel se usa dos veces. Nunca decide: decide una persona.',
    },
    services: {
      title: 'Quién más lo recibe',
      none: 'Nadie. Los documentos se guardan y se leen, y los borradores se preparan, en los ordenadores de la propia oficina.',
      storage: 'Los documentos se guardan en Cloudinary.',
      reading: 'Los documentos los lee un servicio de Cloudinary.',
      drafting:
        'El texto de sus documentos se envía a un servicio que redacta borradores y que utiliza el protocolo de OpenAI.',
      rest: 'Nadie más. No hay publicidad ni se cuentan las visitas.',
    },
    browser: {
      title: 'Qué guarda su navegador',
      text: 'Una cookie que mantiene su sesión, siete días como máximo, y otra que recuerda durante un año el idioma que eligió. Los archivos y textos que aún no se han enviado se quedan en este navegador hasta que se envían. Al cerrar la sesión, se eliminan.',
    },
    time: {
      title: 'Cuánto tiempo se guarda',
      text: 'El programa no elimina por sí mismo ningún expediente ni ninguna decisión. La oficina debe conservar aquello en lo que se basa una decisión durante el tiempo que marca la ley. Pregunte a la oficina cuánto es en su caso.',
    },
    rights: {
      title: 'Sus derechos',
      text: 'Puede descargar los datos suyos que se guardan: inicie sesión y abra <account>Mi cuenta</account>. Puede pedir que se corrijan los errores y oponerse. <link>Contacte con la oficina.</link>',
    },
  },
  accessibility: {
    title: 'Accesibilidad',
    lead: 'Queremos que cualquier persona pueda usar este servicio, con cualquier dispositivo y cualquier ayuda técnica.',
    can: {
      title: 'Qué puede hacer',
      text: 'Usar todo solo con el teclado, con un lector de pantalla, en un teléfono y ampliado a cuatro veces su tamaño. Elegir en los ajustes de su dispositivo el modo claro u oscuro y menos movimiento. Leerlo en inglés o en español.',
    },
    standard: {
      title: 'Cómo se comprueba',
      text: 'Las páginas siguen las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA. Cada versión se comprueba de forma automática, con el teclado y en la pantalla de un teléfono. Ningún organismo independiente la ha auditado todavía.',
    },
    letters: {
      title: 'Cartas',
      text: 'Cada carta es una página de texto en su expediente y un PDF etiquetado, que los lectores de pantalla leen en orden.',
    },
    limits: {
      title: 'Qué no funciona bien todavía',
      text: 'Las imágenes de sus propios papeles se muestran tal como son. El texto que se lee en ellas puede tener errores. Lo que escribe el personal, y las cartas, están en el idioma en que se escribieron.',
    },
    tell: {
      title: 'Si algo se lo pone difícil',
      text: 'Díganos qué es y qué ayuda técnica usa. También podemos darle la información en otro formato. <link>Contacte con la oficina.</link>',
    },
  },
};
