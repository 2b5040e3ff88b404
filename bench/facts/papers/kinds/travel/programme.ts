import { printTable } from '../../blocks/table';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import { writeDate } from '../../formats/dates';
import { makeLandline } from '../../formats/numbers';
import { accountName, makePerson } from '../../formats/people';
import type { TravelFacts } from './facts';

const SESSIONS = [
  'Welcome and registration',
  'Keynote',
  'Session 1: methods',
  'Coffee',
  'Panel discussion',
  'Lunch',
  'Poster session',
  'Workshop A',
  'Closing remarks',
  'Conference dinner',
  'Guided tour',
] as const;

export function printProgramme(desk: Desk, facts: TravelFacts): PrintedPaper {
  const { flow } = desk;
  flow.line(facts.purpose, { isBold: true, size: flow.look.size * 1.7 });
  flow.line(
    `${desk.choose(['Programme', 'PROGRAMME', 'Agenda', 'Invitation and programme', 'Conference programme'])}`,
    { size: flow.look.size * 1.2 },
  );
  flow.line(`${facts.city.name}, ${writeDate(facts.from, desk.wordyDate)}`);
  flow.gap();
  let hour = 9;
  printTable(
    flow,
    [
      { head: 'Time', share: 1 },
      { head: desk.pick(['Session', 'Programme']), share: 3 },
      { head: desk.pick(['Speaker', 'Room', '']), share: 2 },
    ],
    desk
      .sample(SESSIONS, desk.int(5, 9))
      .map((session) => [
        `${hour++}:${desk.pick(['00', '30'])}`,
        session,
        desk.chance(0.6) ? accountName(makePerson(desk)) : 'Hall B',
      ]),
    desk.tableLook,
  );
  flow.gap();
  flow.paragraph(
    `Venue: ${facts.city.name} Congress Centre. Registration fee: EUR ${desk.int(80, 420)}.00. Enquiries: ${makeLandline(desk)}.`,
  );
  return onePaper(desk, 'event-programme');
}
