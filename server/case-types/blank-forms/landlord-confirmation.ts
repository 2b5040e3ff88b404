import type { BlankForm } from './contract';

export const landlordConfirmation: BlankForm = {
  en: {
    title: 'Confirmation of rent by the landlord',
    purpose:
      'For the landlord or letting agent to fill in and sign. It can stand in place of a letter from the landlord, and of a written tenancy agreement where there is none.',
    parts: [
      {
        heading: 'The tenant and the home',
        fields: [{ label: 'Name of my tenant' }, { label: 'Address of the home that my tenant rents', lines: 2 }],
      },
      {
        heading: 'The rent',
        fields: [
          { label: 'Start of tenancy' },
          { label: 'Current rent' },
          { label: 'The rent is paid every', choices: ['week', 'four weeks', 'month'] },
          { label: 'New rent, if it changes' },
          { label: 'New rent from' },
          { label: 'The rent includes', choices: ['nothing else', 'water', 'heating', 'electricity', 'meals'] },
          { label: 'Is rent owed?', choices: ['no arrears', 'yes, this much:'] },
        ],
      },
      {
        heading: 'The landlord',
        fields: [
          { label: 'Name of landlord' },
          { label: 'Address of the landlord', lines: 2 },
          { label: 'Telephone or email' },
          { label: 'Are you related to the tenant?', choices: ['no', 'yes, as:'] },
        ],
      },
    ],
    declaration: 'I am the landlord, or act for the landlord. I confirm the rent and all that is written above.',
    signature: [{ label: 'Date' }, { label: 'Signature of the landlord' }],
  },
  es: {
    title: 'Confirmación del alquiler por la persona propietaria',
    purpose:
      'Para que la rellene y firme la persona que alquila la vivienda o su agencia. Puede sustituir a una carta suya, y al contrato de alquiler si no lo hay por escrito.',
    parts: [
      {
        heading: 'La persona inquilina y la vivienda',
        fields: [
          { label: 'Nombre de mi inquilino o mi inquilina' },
          { label: 'Dirección de la vivienda que alquila', lines: 2 },
        ],
      },
      {
        heading: 'El alquiler',
        fields: [
          { label: 'Inicio del alquiler' },
          { label: 'Alquiler actual' },
          { label: 'El alquiler se paga cada', choices: ['semana', 'cuatro semanas', 'mes'] },
          { label: 'Nuevo alquiler, si cambia' },
          { label: 'Nuevo alquiler desde' },
          { label: 'El alquiler incluye', choices: ['nada más', 'agua', 'calefacción', 'electricidad', 'comidas'] },
          { label: '¿Se debe alquiler?', choices: ['no', 'sí, este importe:'] },
        ],
      },
      {
        heading: 'La persona propietaria',
        fields: [
          { label: 'Nombre de la persona propietaria' },
          { label: 'Dirección de la persona propietaria', lines: 2 },
          { label: 'Teléfono o correo electrónico' },
          { label: '¿Es familiar de la persona inquilina?', choices: ['no', 'sí, como:'] },
        ],
      },
    ],
    declaration:
      'Firmo como propietario o propietaria, o en su nombre. Confirmo el alquiler y todo lo que consta más arriba.',
    signature: [{ label: 'Fecha' }, { label: 'Firma de la persona propietaria' }],
  },
};
