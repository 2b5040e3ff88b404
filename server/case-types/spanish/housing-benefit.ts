import { COMMON_REQUESTS } from './common';
import type { OtherWords } from './other-words';

export const housingBenefit: OtherWords = {
  name: 'Ayuda para el alquiler (Housing Benefit)',
  summary: 'Pida ayuda para pagar el alquiler si sus ingresos son bajos.',
  evidence: {
    'application-form': {
      label: 'Formulario de solicitud',
      hint: 'El formulario de solicitud de Housing Benefit, con todos sus apartados cumplimentados y firmado.',
    },
    'tenancy-agreement': {
      label: 'Contrato de alquiler',
      hint: 'El contrato con la persona que le alquila la vivienda, firmado por ambas partes. Indica la dirección, el alquiler y cuándo empezó.',
      instead:
        'Si no tiene un contrato por escrito, también vale una carta de la persona que le alquila la vivienda, con la dirección, el importe y el inicio del alquiler.',
    },
    payslips: {
      label: 'Nóminas',
      hint: 'Sus dos últimas nóminas mensuales, o las cinco últimas si cobra por semanas.',
      instead: 'Si no recibe nóminas, también vale una carta de su empresa con su sueldo neto y el día de cada pago.',
    },
    'bank-statement': {
      label: 'Extracto bancario',
      hint: 'Un extracto de los dos últimos meses de cada cuenta que tenga, con su nombre, todos los movimientos y el saldo.',
      instead:
        'Vale un extracto impreso desde la banca por internet, si muestra su nombre, todos los movimientos y el saldo.',
    },
    identity: {
      label: 'Documento de identidad',
      hint: 'Un pasaporte, permiso de conducir o certificado de nacimiento, si nunca nos ha pedido esta ayuda.',
      request: 'Un pasaporte, permiso de conducir o certificado de nacimiento.',
      instead:
        'Si no tiene ninguno, díganos qué otro documento tiene, como un permiso de residencia o una carta de otra oficina pública.',
    },
    'landlord-letter': {
      label: 'Carta de la persona que le alquila la vivienda',
      hint: 'Una carta que confirme el alquiler o su cambio, si el contrato tiene más de un año.',
      request: 'Una carta en la que la persona que le alquila la vivienda confirme el alquiler o su cambio.',
      instead: 'También vale un contrato nuevo o el aviso de una subida del alquiler.',
    },
    'council-tax-bill': {
      label: 'Recibo del impuesto municipal (Council Tax)',
      hint: 'El recibo de este año, si también quiere ayuda para pagar el Council Tax.',
      request: 'Su recibo del Council Tax de este año.',
    },
  },
  reasons: {
    'income-too-high': {
      label: 'Los ingresos son demasiado altos para recibir Housing Benefit',
      words: 'Sus ingresos son demasiado altos para recibir Housing Benefit.',
    },
    'capital-too-high': {
      label: 'Los ahorros superan el límite de 16.000 £',
      words: 'Nadie que tenga ahorros de más de {{capital-limit}} puede recibir Housing Benefit.',
    },
    'not-liable': {
      label: 'La persona solicitante no tiene que pagar alquiler por esta vivienda',
      words: 'Usted no tiene que pagar alquiler por esta vivienda.',
    },
    'not-commercial': {
      label: 'El alquiler no es comercial, por ejemplo con familiares cercanos en la misma vivienda',
      words:
        'Su alquiler no es comercial. No cuenta, por ejemplo, un alquiler con familiares cercanos en la misma vivienda.',
    },
    'universal-credit': {
      label: 'La ayuda para el alquiler debe pedirse a través de Universal Credit',
      words: 'Tiene que pedir la ayuda para su alquiler a través de Universal Credit.',
    },
    'insufficient-evidence': {
      label: 'Los documentos no muestran el alquiler, los ingresos o la identidad de la persona solicitante',
      words: 'Sus documentos no muestran su alquiler, sus ingresos o quién es usted.',
    },
    other: { label: 'Otro motivo' },
  },
  fields: {
    'claimant-name': 'Nombre de la persona solicitante',
    'date-of-birth': 'Fecha de nacimiento',
    'national-insurance-number': 'Número de la seguridad social (National Insurance)',
    'home-address': 'Dirección de la vivienda',
    'claim-from': 'Fecha desde la que se solicita la ayuda',
    rent: 'Importe del alquiler',
    'tenancy-start': 'Inicio del alquiler',
    'landlord-name': 'Nombre de la persona que alquila la vivienda',
    'people-in-home': 'Número de personas en la vivienda',
    employer: 'Empresa',
    'gross-pay': 'Sueldo bruto',
    'net-pay': 'Sueldo neto',
    'pay-date': 'Fecha del pago',
    'statement-period': 'Período del extracto bancario',
    'closing-balance': 'Saldo final',
    phone: 'Número de teléfono',
    'rent-from': 'Fecha desde la que se paga el alquiler',
    household: 'Personas del hogar',
    credits: 'Ingresos en la cuenta',
    capital: 'Ahorros de todas las cuentas',
  },
  letter: {
    team: 'Equipo de ayudas',
    closing: 'Atentamente',
    subject: 'Su solicitud de Housing Benefit',
    table: {
      caption: 'Cómo hemos calculado su Housing Benefit, por semana',
      payable: 'Su Housing Benefit',
      left: 'Importe que queda por pagar',
    },
    approved: {
      decision: 'Hemos aprobado su solicitud: recibirá un Housing Benefit de {{payable}}.',
      inPart: 'Hemos aprobado una parte de su solicitud: recibirá un Housing Benefit de {{payable}}.',
      next: 'Le escribiremos de nuevo para indicarle el día del primer pago.\n\nAvísenos en el plazo de un mes de cualquier cambio, por ejemplo en su sueldo, su alquiler, sus ahorros o las personas que viven con usted. Si no nos avisa, puede que le paguemos de más y tengamos que pedirle que lo devuelva.',
      again:
        'Si cree que la decisión es incorrecta, puede pedirnos en un plazo de {{within}} que la revisemos, o recurrir ante un tribunal independiente. Para que la revisemos, abra su caso {{reference}} en línea y elija «Pedir una revisión». La revisará otra persona de la oficina.',
    },
    rejected: {
      decision: 'Lamentamos comunicarle que no podemos pagarle Housing Benefit.',
      next: 'Hemos leído todo lo que nos envió. Si cambian su sueldo, sus ahorros o su alquiler, puede volver a solicitarlo.',
      again:
        'Si cree que la decisión es incorrecta, puede pedirnos en un plazo de {{within}} que la revisemos, o recurrir ante un tribunal independiente. Para que la revisemos, abra su caso {{reference}} en línea, elija «Pedir una revisión» y añada todo lo que aún no hayamos visto. La revisará otra persona de la oficina.\n\nTiene a su disposición asesoramiento gratuito: Citizens Advice puede repasar esta carta con usted.',
    },
    more_information: {
      decision:
        'Todavía no podemos decidir sobre su solicitud de Housing Benefit, porque necesitamos algo más de usted. Envíenoslo {{deadline}}.',
      next: 'Añada los documentos a su caso {{reference}} en línea y escriba sus respuestas en el mensaje que envíe con ellos. Basta una fotografía clara hecha con el teléfono, si se lee la página entera. Su solicitud conserva su fecha, así que no pierde ninguna ayuda por tomarse el tiempo de buscarlos.',
      again:
        'Si no puede conseguir algo, o cree que ya lo tenemos, díganoslo en ese mensaje. Puede que haya otra manera de demostrar lo mismo.',
    },
  },
  afterwards:
    'Una decisión se revisa una sola vez. Si sigue creyendo que es incorrecta, puede recurrir ante un tribunal independiente en el plazo de un mes desde la fecha de esta carta.\n\nTiene a su disposición asesoramiento gratuito: Citizens Advice puede repasar esta carta con usted.',
  requests: {
    ...COMMON_REQUESTS,
    'Please send the page of the application form that gives your full name.':
      'Envíe la página del formulario de solicitud que indica su nombre completo.',
    'Please tell us your date of birth.': 'Díganos su fecha de nacimiento.',
    'Please tell us your National Insurance number.': 'Díganos su número de la seguridad social (National Insurance).',
    'Please tell us the address of your home.': 'Díganos la dirección de su vivienda.',
    'Please send the page of the tenancy agreement that gives the rent.':
      'Envíe la página del contrato de alquiler que indica el importe.',
    'Please send payslips that show your net pay.': 'Envíe nóminas que muestren su sueldo neto.',
    'Please send payslips that show on which day you were paid.': 'Envíe nóminas que muestren qué día cobró.',
    'Please send the page of each bank statement that shows which days it covers.':
      'Envíe la página de cada extracto bancario que muestra qué días abarca.',
    'Please send a statement of each account that shows its balance.':
      'Envíe un extracto de cada cuenta que muestre el saldo.',
    'Please tell us who lives with you, and how many of them are children.':
      'Díganos quién vive con usted y cuántas de esas personas son menores.',
    'Please tell us whose papers these are, and in whose name you claim.':
      'Díganos de quién son estos documentos y en nombre de quién hace la solicitud.',
    'Please send proof of who you are.': 'Envíe un documento que demuestre quién es usted.',
    'Please send the application form, filled in and signed.':
      'Envíe el formulario de solicitud, cumplimentado y firmado.',
    'Please send the tenancy agreement, signed by you and your landlord.':
      'Envíe el contrato de alquiler, firmado por usted y por la persona que le alquila la vivienda.',
    'Please send a statement of each of your accounts.': 'Envíe un extracto de cada una de sus cuentas.',
    'Please send your last two monthly payslips, or the last five where you are paid weekly.':
      'Envíe sus dos últimas nóminas mensuales, o las cinco últimas si cobra por semanas.',
    'Please send payslips from the last two months.': 'Envíe nóminas de los dos últimos meses.',
    'Please send a statement of each account that reaches into the last month.':
      'Envíe un extracto de cada cuenta que llegue hasta el último mes.',
    'Please send a letter in which your landlord confirms the rent and from when it holds.':
      'Envíe una carta en la que la persona que le alquila la vivienda confirme el alquiler y desde cuándo rige.',
    'Please tell us your address.': 'Díganos su dirección.',
    'Please tell us into which account your pay is paid.': 'Díganos en qué cuenta le pagan el sueldo.',
  },
};
