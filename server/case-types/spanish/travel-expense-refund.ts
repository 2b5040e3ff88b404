import { COMMON_REQUESTS } from './common';
import type { OtherWords } from './other-words';

export const travelExpenseRefund: OtherWords = {
  name: 'Reembolso de gastos de viaje',
  summary: 'Recupere lo que pagó por un viaje de trabajo autorizado: transporte, hotel y otros gastos.',
  evidence: {
    'expense-claim-form': {
      label: 'Formulario de gastos de viaje',
      hint: 'El formulario de gastos de viaje, cumplimentado y firmado, con cada gasto en su propia línea.',
    },
    'approval-letter': {
      label: 'Carta de autorización',
      hint: 'La carta o el correo electrónico que autorizó el viaje antes de su salida, con el importe máximo acordado.',
      instead:
        'También vale una copia del correo electrónico de quien autorizó el viaje, si muestra el día y el importe máximo.',
    },
    ticket: {
      label: 'Billete o itinerario',
      hint: 'El billete de tren, el itinerario del vuelo o la confirmación de la reserva. Muestra su nombre, las fechas y el precio.',
      instead:
        'Si ya no tiene el billete, también vale la confirmación de la reserva, si muestra su nombre, las fechas y el precio.',
    },
    'hotel-invoice': {
      label: 'Factura del hotel',
      hint: 'La factura del hotel con su nombre, las noches y el total. La página de la reserva por sí sola no basta.',
      instead: 'Si la ha perdido, el hotel puede enviarle una copia.',
      requiredIf: 'si reclama un hotel',
    },
    receipts: {
      label: 'Otros recibos',
      hint: 'Recibos de comidas, taxis, transporte local y cualquier otro gasto del formulario.',
      instead:
        'Si ha perdido un recibo, díganos de qué era y cuánto pagó; ayudará la página del extracto de su tarjeta.',
    },
    'event-programme': {
      label: 'Programa del acto',
      hint: 'El programa o la invitación, si asistió a un congreso o a una reunión.',
      request: 'El programa del congreso o de la reunión, o la invitación.',
    },
  },
  reasons: {
    'not-approved': {
      label: 'El viaje no se autorizó antes de empezar',
      words: 'El viaje no se autorizó antes de empezar.',
    },
    'above-maximum': {
      label: 'El importe supera el máximo autorizado',
      words: 'El importe supera el máximo que se autorizó para el viaje.',
    },
    'not-refundable': {
      label: 'El gasto es privado o no se reembolsa según las normas de viaje',
      words: 'El gasto es privado, o las normas de viaje no prevén su reembolso.',
    },
    'already-paid': {
      label: 'El gasto ya se reembolsó o lo pagó otra persona',
      words: 'El gasto ya se reembolsó, o lo pagó otra persona.',
    },
    'too-late': {
      label: 'La solicitud llegó más de tres meses después del viaje',
      words: 'Usted reclamó más de tres meses después del viaje, y el plazo para reclamar ya había terminado.',
    },
    'insufficient-evidence': { label: 'Los recibos no muestran qué se pagó, cuándo o quién lo pagó' },
    other: { label: 'Otro motivo' },
  },
  fields: {
    'claimant-name': 'Nombre de la persona que viajó',
    'staff-number': 'Número de empleado',
    'purpose-of-trip': 'Motivo del viaje',
    destination: 'Destino',
    'dates-of-travel': 'Fechas del viaje',
    'amount-claimed': 'Importe reclamado',
    'date-of-approval': 'Fecha de la autorización',
    'approved-maximum': 'Importe máximo autorizado',
    'booking-reference': 'Referencia de la reserva',
    'departure-date': 'Fecha de salida',
    fare: 'Precio del billete',
    'hotel-total': 'Total de la factura del hotel',
    'check-in-date': 'Fecha de entrada en el hotel',
    'cost-centre': 'Centro de coste',
    iban: 'Cuenta bancaria (IBAN)',
    'signed-on': 'Fecha de la firma',
    'cost-lines': 'Gastos reclamados',
    receipts: 'Recibos',
    'account-holder': 'Titular de la cuenta bancaria',
  },
  letter: {
    team: 'Equipo de gastos de viaje',
    closing: 'Reciba un cordial saludo',
    subject: 'Sus gastos de viaje',
    table: {
      caption: 'Cómo hemos calculado su reembolso',
      payable: 'Le reembolsaremos',
      left: 'Importe que queda por reembolsar',
    },
    approved: {
      decision: 'Hemos aprobado sus gastos de viaje y le reembolsaremos {{payable}}.',
      inPart:
        'Hemos aprobado una parte de sus gastos de viaje y le reembolsaremos {{payable}} de los {{claimed}} que reclamó.',
      next: 'Ingresaremos el reembolso en su cuenta {{iban}} con la próxima remesa de pagos, en un plazo de diez días laborables.\n\nConserve los recibos originales durante 12 meses. Los auditores pueden pedir verlos.',
      again:
        'Si no está de acuerdo con esta decisión, abra su caso {{reference}} en línea en un plazo de {{within}} y elija «Pedir una revisión». Allí puede añadir un recibo que faltaba.',
    },
    rejected: {
      decision: 'Lamentamos comunicarle que no podemos reembolsar sus gastos de viaje.',
      next: 'Hemos leído todo lo que nos envió. Su caso queda cerrado y no tiene que hacer nada, salvo que no esté de acuerdo.',
      again:
        'Si cree que se nos ha pasado algo por alto, abra su caso {{reference}} en línea en un plazo de {{within}}, elija «Pedir una revisión» y añada el documento que lo demuestre. También puede pedir a la dirección de su departamento que trate el asunto con nosotros.',
    },
    more_information: {
      decision:
        'Todavía no podemos reembolsar sus gastos de viaje, porque necesitamos algo más de usted. Envíenoslo {{deadline}}.',
      next: 'Añada los documentos a su caso {{reference}} en línea y escriba sus respuestas en el mensaje que envíe con ellos. Basta una fotografía clara de un recibo, si se leen la fecha, el proveedor y el importe. Seguiremos con su solicitud en cuanto tengamos su respuesta.',
      again:
        'Si ha perdido algo, o cree que ya lo tenemos, díganoslo en ese mensaje. Para importes pequeños puede bastar una declaración firmada.',
    },
  },
  afterwards:
    'Una decisión se revisa una sola vez. Si sigue sin estar de acuerdo, puede pedir a la dirección de su departamento que trate el asunto con nosotros.',
  requests: {
    ...COMMON_REQUESTS,
    'Please send the page of the form that gives the full name of the traveller.':
      'Envíe la página del formulario que indica el nombre completo de la persona que viajó.',
    'Please tell us your staff number.': 'Díganos su número de empleado.',
    'Please tell us on which days you travelled.': 'Díganos qué días viajó.',
    'Please tell us how much you claim in all.': 'Díganos qué importe reclama en total.',
    'Please send the letter or e-mail that approved the trip, with its date.':
      'Envíe la carta o el correo electrónico que autorizó el viaje, con su fecha.',
    'Please tell us up to what amount the trip was approved.': 'Díganos hasta qué importe se autorizó el viaje.',
    'Please send the ticket, with the date of departure.': 'Envíe el billete, con la fecha de salida.',
    'Please tell us the IBAN of your account, and check each of its characters.':
      'Díganos el IBAN de su cuenta y compruebe cada uno de sus caracteres.',
    'Please send the page of the form with your signature and the day on which you signed it.':
      'Envíe la página del formulario con su firma y el día en que lo firmó.',
    'Please send the page of the form that lists each cost.': 'Envíe la página del formulario que detalla cada gasto.',
    'Please tell us who travelled, and in whose name you claim.': 'Díganos quién viajó y en nombre de quién reclama.',
    'Please send the expense claim form, filled in and signed.':
      'Envíe el formulario de gastos, cumplimentado y firmado.',
    'Please send the letter or e-mail that approved the trip.':
      'Envíe la carta o el correo electrónico que autorizó el viaje.',
    'Please send the ticket, with the dates and the fare.': 'Envíe el billete, con las fechas y el precio.',
    'Please send the invoice of the hotel.': 'Envíe la factura del hotel.',
    'One paper approves the trip and another turns it down. Please send the one that holds now.':
      'Un documento autoriza el viaje y otro lo rechaza. Envíe el que está vigente.',
    'Please send the form with the dates of travel and the day on which you signed it.':
      'Envíe el formulario con las fechas del viaje y el día en que lo firmó.',
    'Please send the card statement that shows what you were charged in euro.':
      'Envíe el extracto de la tarjeta que muestra lo que le cobraron en euros.',
    'Please send the receipts for the costs that you claim.': 'Envíe los recibos de los gastos que reclama.',
  },
};
