/** Who decided beside the officers that a demo signs in as. Nobody can sign in as one of them: they have no password. Invented people. */
export const PAST_OFFICERS = [
  { name: 'Hannah Brandt', email: 'hannah.brandt@demo.casedraft.test', minutes: 9 },
  { name: 'Tomasz Zieliński', email: 'tomasz.zielinski@demo.casedraft.test', minutes: 16 },
  { name: 'Priya Raman', email: 'priya.raman@demo.casedraft.test', minutes: 12 },
];

/** How long the demo's own officers take, in the middle. */
export const DEMO_OFFICER_MINUTES = 11;

export const FIRST_NAMES = (
  'Alice Benedict Camille Duncan Edith Farid Gwen Hiro Iona Jakub Kofi Leila Marek Nadia Oliver Petra Quentin Rosa Stefan Tamsin ' +
  'Ulla Viktor Wanda Yusuf'
).split(' ');
export const LAST_NAMES = (
  'Ackroyd Bielski Carraway Dunmore Ellery Fairhurst Gosling Hargreave Ingleby Jessop Kershaw Lindley Murgatroyd Nesbitt Oakden ' +
  'Pickersgill Quarmby Rishworth Sutcliffe Thackray Uttley Varley Wadsworth Yarwood'
).split(' ');

export const TITLES: Record<string, string[]> = {
  'storm-damage-claim': [
    'Roof tiles lost in a storm',
    'Garden wall blown down',
    'Water through the ceiling',
    'Broken greenhouse',
  ],
  'housing-benefit': ['Housing Benefit for a flat', 'Housing Benefit after moving', 'Help with the rent of a house'],
  'travel-expense-refund': ['Conference in Ghent', 'Visit to a supplier', 'Training in Leeds', 'Fair in Porto'],
};
