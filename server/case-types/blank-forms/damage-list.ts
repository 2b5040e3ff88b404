import type { BlankForm } from './contract';

export const damageList: BlankForm = {
  en: {
    title: 'List of photographs of the damage',
    purpose:
      'For you to list your photographs, or, where nobody took any, the damage itself. Without photographs have the builder sign the list.',
    parts: [
      {
        heading: 'The home and the storm',
        fields: [
          { label: 'Your name' },
          { label: 'Address of the damaged home', lines: 2 },
          { label: 'Date of damage' },
        ],
      },
      {
        heading: 'Photographs, or damage',
        fields: [],
        table: { columns: ['Photo no.', 'What it shows, and where', 'Date taken', 'Taken by'], rows: 9, widest: 1 },
      },
    ],
    declaration: 'The photographs show the damage as it was. Without photographs: the damage was as listed above.',
    signature: [{ label: 'Date' }, { label: 'Your signature' }, { label: 'Name and signature of the builder' }],
  },
  es: {
    title: 'Lista de fotografías de los daños',
    purpose:
      'Para que enumere sus fotografías o, si nadie las hizo, los propios daños. Sin fotografías, pida al albañil que firme la lista.',
    parts: [
      {
        heading: 'La vivienda y el temporal',
        fields: [
          { label: 'Su nombre' },
          { label: 'Dirección de la vivienda dañada', lines: 2 },
          { label: 'Fecha de los daños' },
        ],
      },
      {
        heading: 'Fotografías o daños',
        fields: [],
        table: { columns: ['Foto n.º', 'Qué muestra y dónde', 'Fecha de la foto', 'Hecha por'], rows: 9, widest: 1 },
      },
    ],
    declaration:
      'Las fotografías muestran los daños tal como eran. Sin fotografías: los daños eran los que se enumeran más arriba.',
    signature: [{ label: 'Fecha' }, { label: 'Su firma' }, { label: 'Nombre y firma del albañil' }],
  },
};
