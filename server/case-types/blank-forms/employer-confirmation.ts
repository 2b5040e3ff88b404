import type { BlankForm } from './contract';

export const employerConfirmation: BlankForm = {
  en: {
    title: 'Confirmation of pay by the employer',
    purpose:
      'For the employer to fill in and sign, where there are no payslips. List the last two payments of a monthly pay, or the last five of a weekly one.',
    parts: [
      {
        heading: 'The employee',
        fields: [
          { label: 'Name of the employee' },
          { label: 'National Insurance number' },
          { label: 'Works here since' },
          { label: 'Hours a week' },
          { label: 'Paid every', choices: ['week', 'two weeks', 'four weeks', 'month'] },
        ],
      },
      {
        heading: 'What was paid',
        fields: [],
        table: { columns: ['Pay date', 'Gross pay', 'Tax and deductions', 'Net pay'], rows: 5 },
      },
      {
        heading: 'The employer',
        fields: [
          { label: 'Name of employer' },
          { label: 'Address of the employer', lines: 2 },
          { label: 'Telephone or email' },
          { label: 'Name and position of who signs' },
        ],
      },
    ],
    declaration: 'I confirm for the employer that all that is written above is right.',
    signature: [{ label: 'Date' }, { label: 'Signature, and stamp if there is one' }],
  },
  es: {
    title: 'Confirmación del sueldo por la empresa',
    purpose:
      'Para que la rellene y firme la empresa, si no hay nóminas. Indique los dos últimos pagos de un sueldo mensual, o los cinco últimos de uno semanal.',
    parts: [
      {
        heading: 'La persona empleada',
        fields: [
          { label: 'Nombre de la persona empleada' },
          { label: 'Número de la seguridad social (National Insurance)' },
          { label: 'Trabaja aquí desde' },
          { label: 'Horas por semana' },
          { label: 'Cobra cada', choices: ['semana', 'dos semanas', 'cuatro semanas', 'mes'] },
        ],
      },
      {
        heading: 'Lo que se pagó',
        fields: [],
        table: { columns: ['Fecha del pago', 'Sueldo bruto', 'Impuestos y deducciones', 'Sueldo neto'], rows: 5 },
      },
      {
        heading: 'La empresa',
        fields: [
          { label: 'Nombre de la empresa' },
          { label: 'Dirección de la empresa', lines: 2 },
          { label: 'Teléfono o correo electrónico' },
          { label: 'Nombre y cargo de quien firma' },
        ],
      },
    ],
    declaration: 'Confirmo en nombre de la empresa que todo lo que consta más arriba es correcto.',
    signature: [{ label: 'Fecha' }, { label: 'Firma, y sello si lo hay' }],
  },
};
