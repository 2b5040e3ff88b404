import { SENTENCES } from '@/tests/support/files/sentences';
import type { Chooser } from '../engine/choose';
import { createDesk, type Desk, onePaper, type PrintedPaper } from '../engine/paper';
import { makeLandline } from '../formats/numbers';
import { accountName, makePerson } from '../formats/people';
import { FIRM_NAMES, HOTEL_NAMES } from '../stock/firms';
import type { PaperLanguage } from '../stock/languages';
import { OFFICIAL_STRAYS, printOfficialStray } from './stray-letters';
import { TRAVEL_LABELS } from './travel/labels';

const DISHES = [
  'Leek and potato soup',
  'Grilled halloumi',
  'Fish pie',
  'Mushroom risotto',
  'Lamb shank',
  'Treacle tart',
  'Cheese board',
  'Bread and olives',
  'Roast chicken',
  'Lemon posset',
  'Side of chips',
  'Green salad',
  'Flat white',
  'Pot of tea',
  'House red, 175 ml',
];
const NEWS = [
  'The allotment society meets on the first Tuesday of the month in the village hall.',
  'The library is closed for two weeks while the heating is replaced.',
  'Volunteers planted 300 bulbs along the towpath.',
  'The raffle raised £214.50 for the roof of the scout hut.',
  'Please keep dogs on a lead during lambing.',
  'The bus to the hospital now leaves at 9:40.',
  'A storm in November brought down the old copper beech.',
  'The choir is looking for tenors.',
];

/** Of strays, so many look official. */
const OFFICIAL_SHARE = 0.45;

/** A paper that is no evidence of anything: a menu, a picture of a cat, a concert ticket, a newsletter, a stranger's bill. */
export function printStray(chooser: Chooser, language: PaperLanguage = 'en'): PrintedPaper {
  const desk = createDesk(chooser, language);
  if (language !== 'en') printForeignStray(desk);
  else if (desk.chance(OFFICIAL_SHARE)) printOfficialStray(desk, desk.choose(OFFICIAL_STRAYS));
  else printPlainStray(desk);
  return onePaper(desk, null);
}

/** A menu, or a page of sentences. */
function printForeignStray(desk: Desk): void {
  const { flow } = desk;
  const { language } = desk;
  if (desk.chance(0.5)) {
    flow.line(desk.pick(HOTEL_NAMES[language] ?? HOTEL_NAMES.en ?? []), { isBold: true, size: flow.look.size * 1.8 });
    flow.gap();
    const dishes = [
      ...TRAVEL_LABELS.meal[language],
      ...TRAVEL_LABELS.breakfast[language],
      'Espresso',
      'Cappuccino',
      'Cola',
      'Pizza Margherita',
      'Tapas',
    ];
    for (const dish of desk.shuffle(dishes))
      flow.row([
        { words: dish, x: flow.left },
        { words: `${desk.int(2, 28)},${desk.pick(['50', '00', '90'])}`, x: flow.right, align: 'right' },
      ]);
    return;
  }
  for (const sentence of desk.shuffle(SENTENCES[language])) {
    flow.paragraph(sentence);
    if (desk.chance(0.4)) flow.gap(0.6);
  }
}

function printPlainStray(desk: Desk): void {
  const { flow } = desk;
  const big = { isBold: true, size: flow.look.size * 2 };
  const way = desk.choose([
    'menu',
    'picture',
    'newsletter',
    'advert',
    'letter',
    'blank',
    'concert',
    'timetable',
    'recipe',
  ] as const);
  const price = () => `${desk.int(3, 24)}${desk.pick(['.50', '.00', '.95', ''])}`;
  switch (way) {
    case 'menu':
      flow.line(`The ${desk.pick(FIRM_NAMES)} ${desk.pick(['Kitchen', 'Arms', 'Café', 'Bistro'])}`, {
        ...big,
        align: 'centre',
      });
      flow.gap();
      for (const dish of desk.sample(DISHES, desk.int(6, 14))) {
        flow.row([
          { words: dish, x: flow.left },
          { words: desk.chance(0.5) ? price() : `£${price()}`, x: flow.right, align: 'right' },
        ]);
        flow.gap(0.3);
      }
      flow.line('A service charge of 10% is added for parties of six or more.', { size: flow.look.size * 0.8 });
      break;
    case 'picture':
      if (desk.chance(0.5))
        flow.put(desk.pick(['IMG_2041', 'Fluffy', 'Milo', 'HUAWEI P30', 'w']), {
          x: desk.int(60, 400),
          y: desk.int(60, 780),
        });
      break;
    case 'blank':
      break;
    case 'newsletter':
      flow.line(`${desk.pick(FIRM_NAMES)} ${desk.pick(['Parish News', 'Newsletter', 'Gazette'])}`, big);
      printNews(desk);
      break;
    case 'advert':
      flow.line(`${desk.pick(['Spring sale', 'New boilers', 'Save on windows', 'Half price carpets'])}!`, {
        ...big,
        align: 'centre',
      });
      flow.gap();
      flow.paragraph(
        `From only £${price()} a month. Call ${makeLandline(desk)} before 30 June. Offer ends soon. Representative example: 48 payments of £${price()}, total £1,${desk.int(100, 999)}.00.`,
      );
      break;
    case 'concert':
      flow.line(desk.pick(['Symphony Hall', 'The Corn Exchange', 'Arena North']), big);
      flow.lines([
        `${desk.pick(['An evening of strings', 'The Brass Weekend', 'Comedy night'])}`,
        `Row ${desk.pick(['A', 'F', 'K'])} Seat ${desk.int(1, 40)}`,
        `Doors 19:00   £${price()}`,
        `Order ${desk.int(100_000, 999_999)}`,
      ]);
      break;
    case 'timetable':
      flow.line('Bus timetable', big);
      for (let row = 0; row < 8; row += 1)
        flow.row([
          { words: desk.pick(['High Street', 'Station', 'Hospital', 'Market', 'School']), x: flow.left },
          ...[0, 1, 2, 3].map((column) => ({
            words: `${7 + column * 2}:${desk.int(10, 59)}`,
            x: flow.left + 160 + column * 70,
          })),
        ]);
      break;
    case 'recipe':
      flow.line(desk.pick(DISHES), big);
      flow.lines(['200 g flour', '2 eggs', '350 ml milk', 'a pinch of salt']);
      flow.paragraph('Mix, leave for half an hour, and bake at 180 °C for 25 minutes.');
      break;
    default: {
      const person = makePerson(desk);
      flow.line(`Dear ${person.first},`);
      flow.gap();
      flow.paragraph(
        `${desk.pick(NEWS)} ${desk.pick(NEWS)} It was lovely to see you all at the wedding. The children talk of nothing else. I will ring you on Sunday.`,
      );
      flow.gap();
      flow.lines(['With love,', accountName(makePerson(desk))]);
    }
  }
}

/** In one column or two. */
function printNews(desk: Desk): void {
  const { flow } = desk;
  const items = desk.shuffle(NEWS).slice(0, desk.int(4, 8));
  const print = (own: readonly string[]) => () => {
    for (const words of own) {
      flow.paragraph(words);
      flow.gap(0.6);
    }
  };
  if (desk.chance(0.5)) flow.sideBySide([print(items.slice(0, 3)), print(items.slice(3))], [1, 1], 24);
  else print(items)();
}
