import type { BlankForm } from './contract';

export const claimantStatement: BlankForm = {
  en: {
    title: 'Statement about my claim for storm damage',
    purpose: 'For you to say in your own words what happened to your home. You need not fill in every line.',
    parts: [
      {
        heading: 'You and your home',
        fields: [
          { label: 'Your name' },
          { label: 'Policy number of my home insurance' },
          { label: 'Address of the damaged home', lines: 2 },
        ],
      },
      {
        heading: 'The storm',
        fields: [
          { label: 'Date of damage' },
          { label: 'What happened during the storm', lines: 7 },
          { label: 'What was damaged', lines: 4 },
          { label: 'What I have done since, for example emergency repairs', lines: 3 },
        ],
      },
    ],
    declaration: 'I wish to claim under my policy. All that is written above is true as far as I know.',
    signature: [{ label: 'Date' }, { label: 'Signature' }],
  },
  es: {
    title: 'Declaración sobre mis daños por temporal',
    purpose: 'Para que cuente con sus palabras qué le pasó a su vivienda. No hace falta que rellene todas las líneas.',
    parts: [
      {
        heading: 'Usted y su vivienda',
        fields: [
          { label: 'Su nombre' },
          { label: 'Número de póliza de mi seguro de hogar' },
          { label: 'Dirección de la vivienda dañada', lines: 2 },
        ],
      },
      {
        heading: 'El temporal',
        fields: [
          { label: 'Fecha de los daños' },
          { label: 'Qué pasó durante el temporal', lines: 7 },
          { label: 'Qué se dañó', lines: 4 },
          { label: 'Qué he hecho desde entonces, por ejemplo reparaciones urgentes', lines: 3 },
        ],
      },
    ],
    declaration: 'Deseo reclamar a mi seguro. Todo lo que consta más arriba es cierto según mi conocimiento.',
    signature: [{ label: 'Fecha' }, { label: 'Firma' }],
  },
};
