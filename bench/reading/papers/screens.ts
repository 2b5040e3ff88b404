import { createBenchSheet, type DrawnPaper } from './sheet';
import { createDraw, formatMinor, PEOPLE } from './words';

/** A telephone's screen is about this many points wide and high. */
const SCREEN = { width: 280, height: 560 };

const DARK = { paper: '#15181d', ink: '#e9ecf1', quiet: '#9aa3b0', card: '#232830', accent: '#6fb3ff' };
const LIGHT = { paper: '#f4f5f7', ink: '#1a1d22', quiet: '#69707c', card: '#ffffff', accent: '#0b57d0' };

/** A banking app in dark mode. */
export const makeDarkScreen = (seed: number): Promise<DrawnPaper> => drawApp({ seed, look: DARK });
/** The same kind of app in light mode. */
export const makeLightScreen = (seed: number): Promise<DrawnPaper> => drawApp({ seed, look: LIGHT });

function drawApp({ seed, look }: { seed: number; look: typeof DARK }): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const sheet = createBenchSheet({ ...SCREEN, paper: look.paper, ink: look.ink });
  const { width } = SCREEN;
  sheet.write({ text: draw.time(), x: 16, y: 12, face: 'sansBold', size: 9 });
  sheet.write({ text: 'Payments', x: 16, y: 40, face: 'sansBold', size: 19 });
  sheet.doc.roundedRect(12, 74, width - 24, 66, 8).fill(look.card);
  sheet.write({ text: 'Everyday account', x: 24, y: 84, size: 9.5, colour: look.quiet });
  sheet.write({ text: `£${formatMinor(draw.minor(20_000, 900_000))}`, x: 24, y: 102, face: 'sansBold', size: 20 });
  const names = draw.some([...PEOPLE, 'Kestrel Energy', 'Corner Bakery', 'City Bikes', 'Fenwick Leisure'], 7);
  for (const [index, name] of names.entries()) {
    const y = 160 + index * 48;
    const minor = draw.minor(150, 42_000);
    const isIn = draw.number(0, 3) === 0;
    sheet.writeRow([
      { text: name, x: 16, y, size: 11 },
      {
        text: `${isIn ? '+' : '-'}£${formatMinor(minor)}`,
        x: width - 16,
        y,
        align: 'right',
        size: 11,
        colour: isIn ? look.accent : look.ink,
      },
    ]);
    const note = `${draw.number(1, 28)} June, ${draw.pick(['card', 'transfer', 'direct debit'])}`;
    sheet.write({ text: note, x: 16, y: y + 16, size: 8.5, colour: look.quiet });
  }
  sheet.doc.roundedRect(16, 510, width - 32, 32, 16).fill(look.accent);
  sheet.write({
    text: 'Pay or transfer',
    x: width / 2,
    y: 520,
    align: 'centre',
    face: 'sansBold',
    size: 11,
    colour: look.paper,
  });
  return sheet.finish();
}
