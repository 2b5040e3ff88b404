import { COMMON_REQUESTS } from './common';
import type { OtherWords } from './other-words';

export const stormDamageClaim: OtherWords = {
  name: 'Daños por temporal',
  summary: 'Reclame a su seguro de hogar por daños de viento, lluvia, granizo o la caída de un árbol.',
  evidence: {
    'claim-form': {
      label: 'Formulario de reclamación',
      hint: 'El formulario de reclamación del seguro de hogar («claim form»), cumplimentado y firmado, con todas sus páginas.',
    },
    'repair-estimate': {
      label: 'Presupuesto de la reparación',
      hint: 'Un presupuesto o una factura de un albañil o techador que detalle los trabajos y el precio total.',
      instead: 'Si la reparación ya está hecha, también vale la factura.',
    },
    'weather-report': {
      label: 'Informe meteorológico',
      hint: 'Una prueba de que ese día hubo temporal, como el informe de una estación meteorológica o de la Met Office para su zona.',
      instead:
        'También vale la página impresa de una estación meteorológica de ese día, si indica la estación, el día y la racha máxima.',
    },
    'policy-schedule': {
      label: 'Condiciones particulares de la póliza',
      hint: 'Las condiciones particulares («policy schedule») de su seguro de hogar del año de los daños. Indican el período, la cobertura y la franquicia.',
      instead:
        'También vale la carta de renovación de ese año, si indica el período del seguro, la suma asegurada y la franquicia.',
    },
    photographs: {
      label: 'Fotografías de los daños',
      hint: 'Fotografías de los daños por dentro y por fuera, con la fecha en que se hicieron, o una lista de ellas.',
      instead: 'Si nadie hizo fotografías, también vale una lista de los daños firmada por el albañil.',
    },
    'claim-letter': {
      label: 'Carta sobre la reclamación',
      hint: 'Una carta en la que cuente con sus palabras lo que pasó. No es obligatoria.',
      request: 'Una carta en la que cuente con sus palabras lo que pasó.',
    },
    'emergency-receipt': {
      label: 'Recibos de trabajos urgentes',
      hint: 'Recibos de lo que ya ha tenido que pagar, como una lona, tapar ventanas o alquilar deshumidificadores.',
      instead: 'Si ha perdido un recibo, ayudará la página del extracto bancario en la que aparece el pago.',
    },
  },
  reasons: {
    'no-storm': {
      label: 'Los registros meteorológicos no muestran ningún temporal en la vivienda en esa fecha',
      words: 'Los registros meteorológicos no muestran ningún temporal en la vivienda ese día.',
    },
    'outside-period': {
      label: 'Los daños se produjeron fuera del período del seguro',
      words: 'Los daños se produjeron fuera del período en el que usted estaba asegurado.',
    },
    'wear-and-tear': {
      label: 'Los daños se deben al desgaste o a la falta de mantenimiento, que la póliza no cubre',
      words: 'Los daños se deben al desgaste o a la falta de mantenimiento, que su póliza no cubre.',
    },
    'not-covered': {
      label: 'Lo dañado no está cubierto, por ejemplo una valla, una puerta exterior o un seto',
      words:
        'Su póliza no cubre lo que resultó dañado. No están cubiertos, por ejemplo, las vallas, las puertas exteriores ni los setos.',
    },
    'below-excess': {
      label: 'Lo que se podría pagar no supera la franquicia de la póliza',
      words:
        'Lo que podríamos pagar no supera la franquicia de su póliza, es decir, la parte de cada reclamación que paga usted. No queda nada que podamos pagar.',
    },
    'insufficient-evidence': { label: 'Los documentos no muestran que el temporal causara los daños' },
    other: { label: 'Otro motivo' },
  },
  fields: {
    'claimant-name': 'Nombre del titular de la póliza',
    'policy-number': 'Número de la póliza',
    'date-of-damage': 'Fecha de los daños',
    'property-address': 'Dirección de la vivienda dañada',
    'cause-of-damage': 'Causa de los daños',
    'amount-claimed': 'Importe reclamado',
    'estimate-total': 'Total del presupuesto de la reparación',
    'period-of-insurance': 'Período del seguro',
    'buildings-sum-insured': 'Suma asegurada del edificio',
    excess: 'Franquicia de la póliza',
    'date-of-observation': 'Fecha de la observación meteorológica',
    'highest-gust': 'Racha máxima',
    phone: 'Número de teléfono',
    'estimate-lines': 'Partidas del presupuesto',
    'emergency-receipts': 'Recibos de trabajos urgentes',
    'account-holder': 'Titular de la cuenta bancaria',
  },
  letter: {
    team: 'Equipo de reclamaciones',
    closing: 'Atentamente',
    subject: 'Su reclamación por daños de temporal',
    table: {
      caption: 'Cómo hemos calculado su pago',
      payable: 'Le pagaremos',
      left: 'Importe que queda por pagar',
    },
    approved: {
      decision: 'Hemos aprobado su reclamación por daños de temporal y le pagaremos {{payable}}.',
      inPart:
        'Hemos aprobado una parte de su reclamación por daños de temporal y le pagaremos {{payable}} de los {{claimed}} que reclamó.',
      next: 'Nos pondremos en contacto con usted en un plazo de cinco días laborables para acordar el pago. Conserve hasta entonces los objetos dañados, por si necesitamos verlos.',
      again:
        'Si no está de acuerdo con esta decisión, o si algo de esta carta no queda claro, abra su caso {{reference}} en línea en un plazo de {{within}} y elija «Pedir una revisión». Otra persona de la oficina revisará de nuevo su reclamación.',
    },
    rejected: {
      decision: 'Lamentamos comunicarle que no podemos pagar su reclamación por daños de temporal.',
      next: 'Hemos leído todo lo que nos envió. Su caso queda cerrado y no tiene que hacer nada, salvo que no esté de acuerdo.',
      again:
        'Si cree que se nos ha pasado algo por alto, o tiene pruebas nuevas, como el informe de un perito, abra su caso {{reference}} en línea en un plazo de {{within}}, elija «Pedir una revisión» y añada allí las pruebas. Otra persona de la oficina revisará de nuevo su reclamación.\n\nTambién puede añadir una carta en la que diga que quiere presentar una queja. Le indicaremos entonces cómo llevar su queja ante el Financial Ombudsman Service si sigue sin estar conforme.',
    },
    more_information: {
      decision:
        'Todavía no podemos decidir sobre su reclamación por daños de temporal, porque necesitamos algo más de usted. Envíenoslo {{deadline}}.',
      next: 'Añada los documentos a su caso {{reference}} en línea y escriba sus respuestas en el mensaje que envíe con ellos. Basta una fotografía clara hecha con el teléfono, si se ven todas las esquinas de la página. Seguiremos con su reclamación en cuanto tengamos su respuesta.',
      again:
        'Si no puede conseguir algo, o cree que ya lo tenemos, díganoslo en ese mensaje. Puede que haya otra manera de demostrar lo mismo.',
    },
  },
  afterwards:
    'Una decisión se revisa una sola vez, y esta es nuestra respuesta definitiva. Si sigue sin estar conforme, puede llevar su queja ante el Financial Ombudsman Service en un plazo de seis meses desde la fecha de esta carta. No le costará nada.',
  requests: {
    ...COMMON_REQUESTS,
    'Please tell us the full name of the policyholder.': 'Díganos el nombre completo del titular de la póliza.',
    'Please tell us the number of your policy.': 'Díganos el número de su póliza.',
    'Please tell us on which day the damage happened.': 'Díganos qué día se produjeron los daños.',
    'Please tell us the address of the damaged property.': 'Díganos la dirección de la vivienda dañada.',
    'Please tell us who the policyholder is, and in whose name you claim.':
      'Díganos quién es el titular de la póliza y en nombre de quién reclama.',
    'Please send the claim form, filled in and signed.': 'Envíe el formulario de reclamación, cumplimentado y firmado.',
    'Please send an estimate, quotation or invoice for the repair, with its total.':
      'Envíe un presupuesto o una factura de la reparación, con el total.',
    'Please send a weather report for the day of the damage.': 'Envíe un informe meteorológico del día de los daños.',
    'Please send the policy schedule for the year of the damage.':
      'Envíe las condiciones particulares de la póliza del año de los daños.',
    'Please send the policy schedule for the day of the damage, with the period of insurance.':
      'Envíe las condiciones particulares de la póliza vigentes el día de los daños, con el período del seguro.',
    'Please send a weather report for the day of the damage that gives the highest gust.':
      'Envíe un informe meteorológico del día de los daños que indique la racha máxima.',
    'Please tell us how much you claim.': 'Díganos qué importe reclama.',
    'Please send an estimate that gives its total.': 'Envíe un presupuesto que indique el total.',
    'Please send the page of the schedule that gives the buildings sum insured.':
      'Envíe la página de las condiciones particulares que indica la suma asegurada del edificio.',
    'Please send the page of the schedule that gives the excess.':
      'Envíe la página de las condiciones particulares que indica la franquicia.',
  },
};
