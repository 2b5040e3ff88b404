import type { Desk } from '../../engine/paper';

const BEGINNINGS = [
  'Strong winds lifted the tiles on the rear slope of the roof',
  'During the storm a branch came down on the porch',
  'The gale tore the felt off the flat roof',
  'A section of ridge came away in the night',
  'Wind and rain got in under the lead',
  'Part of the chimney fell through the roof of the extension',
  'Hail broke two panes of the conservatory',
  'We woke to the noise of slates falling on the drive',
  'The wind took down the gable end of the garage',
  'The tree next to the house was blown over on to the gutter',
];
const MIDDLES = [
  'Water came through the ceiling of the back bedroom and ran down the wall',
  'The carpet and the plaster underneath are soaked',
  'A neighbour helped to cover the hole the next morning',
  'The builder says that the timbers are sound',
  'About 14 tiles are missing',
  'Nobody was hurt',
  'We moved the furniture to the 2 front rooms',
  'The loft insulation is wet through',
  'The lights tripped at about half past ten',
  'A roofer put a sheet over it for the time being',
];
const ENDS = [
  'The damage had not been there before.',
  'We keep the broken pieces in the shed in case you want to see them.',
  'I have photographs of all of it.',
  'The roof was last repaired in 2016 at a cost of £900.',
  'Please tell us whether we can go ahead.',
  'A surveyor looked at the roof on 12 May 2019 and found it sound.',
  'The fence, about £350.00 worth, is not part of this claim.',
  'I paid the window cleaner £25 to take pictures with his pole.',
  'We had no damage in the storm of 18 February 2022.',
  'The house is lived in all year round.',
];

/** A few sentences in a claimant's own words, with no fact that a field asks for. */
export const accountOf = (desk: Desk): string =>
  `${desk.pick(BEGINNINGS)}. ${desk.sample(MIDDLES, desk.int(1, 3)).join('. ')}. ${desk.chance(0.6) ? desk.pick(ENDS) : ''}`.trim();
