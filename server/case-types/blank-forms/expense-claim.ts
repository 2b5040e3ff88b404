import type { BlankForm } from './contract';

export const expenseClaim: BlankForm = {
  en: {
    title: 'Travel expense claim form',
    purpose: 'For you to list every cost of the trip on a line of its own. Add a receipt for each of them.',
    parts: [
      {
        heading: 'You and the trip',
        fields: [
          { label: 'Name of traveller' },
          { label: 'Staff number' },
          { label: 'Cost centre' },
          { label: 'Purpose of trip' },
          { label: 'Destination' },
          { label: 'Dates of travel' },
        ],
      },
      {
        heading: 'Costs',
        fields: [{ label: 'Total claimed' }],
        table: { columns: ['Description', 'Date', 'Receipt no.', 'Amount'], rows: 8, widest: 0 },
      },
      {
        heading: 'Where to pay',
        fields: [{ label: 'Account holder' }, { label: 'IBAN' }],
      },
    ],
    declaration: 'I paid these costs for this trip myself, and nobody else has refunded them.',
    signature: [{ label: 'Date signed' }, { label: 'Signature of traveller' }],
  },
  es: {
    title: 'Formulario de gastos de viaje',
    purpose: 'Para que anote cada gasto del viaje en una línea. Añada un recibo de cada uno.',
    parts: [
      {
        heading: 'Usted y el viaje',
        fields: [
          { label: 'Nombre de la persona que viajó' },
          { label: 'Número de personal' },
          { label: 'Centro de coste' },
          { label: 'Motivo del viaje' },
          { label: 'Destino' },
          { label: 'Fechas del viaje' },
        ],
      },
      {
        heading: 'Gastos',
        fields: [{ label: 'Total reclamado' }],
        table: { columns: ['Concepto', 'Fecha', 'Recibo n.º', 'Importe'], rows: 8, widest: 0 },
      },
      {
        heading: 'Dónde pagar',
        fields: [{ label: 'Titular de la cuenta' }, { label: 'IBAN' }],
      },
    ],
    declaration: 'He pagado yo estos gastos de este viaje, y nadie me los ha reembolsado.',
    signature: [{ label: 'Fecha de la firma' }, { label: 'Firma de la persona que viajó' }],
  },
};
