import { describe, expect, it } from 'vitest';
import { createRandom, makePage } from '@/tests/support/quote-corpus';
import { locateQuote } from './locate-quote';

const PAGES = 300;

/** One page and one true quote of it, per seed. */
function eachQuote(check: (trial: ReturnType<typeof takeQuote>) => boolean): { yes: number; of: number } {
  const tally = { yes: 0, of: 0 };
  for (let seed = 1; seed <= PAGES; seed++) {
    tally.of++;
    if (check(takeQuote(seed))) tally.yes++;
  }
  return tally;
}

function takeQuote(seed: number) {
  const random = createRandom(seed);
  const page = makePage(random);
  const sentence = random.pick(page.sentences.filter((text) => text.length > 60));
  return { random, page, sentence, text: page.text, start: page.text.indexOf(sentence) };
}

const isAccepted = (quote: string, text: string): boolean => locateQuote({ quote, text }) !== null;

describe('locateQuote on made-up pages', () => {
  it('accepts every true quote exactly, and gives its place', () => {
    const tally = eachQuote(({ sentence, text, start }) => {
      const found = locateQuote({ quote: sentence, text, startHint: start });
      return found?.match === 'exact' && found.start === start && found.end === start + sentence.length;
    });
    expect(tally).toEqual({ yes: PAGES, of: PAGES });
  });

  it('accepts true quotes whose white space, case, dashes and quote marks were changed', () => {
    const tally = eachQuote(({ sentence, text, start }) => {
      const reset = sentence
        .replace(/ /g, (_space, at) => (at % 3 ? ' ' : '\n  '))
        .replaceAll("'", '’')
        .toUpperCase();
      const found = locateQuote({ quote: reset, text, startHint: start });
      return found?.match === 'exact' && text.slice(found.start, found.end) === sentence;
    });
    expect(tally).toEqual({ yes: PAGES, of: PAGES });
  });

  it('accepts nearly every quote from a page with one misread letter', () => {
    const tally = eachQuote(({ sentence, text, random }) => {
      const letters = [...sentence.matchAll(/(?<=\p{L}{2})\p{Ll}(?=\p{L}{2})/gu)].filter((hit) =>
        isPlainWord(sentence, hit.index),
      );
      const at = random.pick(letters).index;
      const misread =
        sentence.slice(0, at) +
        random.pick([...'aeinorstlc'].filter((c) => c !== sentence[at])) +
        sentence.slice(at + 1);
      const found = locateQuote({ quote: sentence, text: text.replace(sentence, misread) });
      return found?.match === 'approximate';
    });
    expect(tally.yes / tally.of).toBeGreaterThan(0.95);
  });

  it('rejects a changed digit', () => {
    const tally = eachQuote(({ sentence, text, random }) => {
      const digits = [...sentence.matchAll(/\d/g)];
      if (digits.length === 0) return false;
      const at = random.pick(digits).index;
      const other = (Number(sentence[at]) + 1 + random.below(9)) % 10;
      return isAccepted(sentence.slice(0, at) + other + sentence.slice(at + 1), text);
    });
    expect(tally.yes).toBe(0);
  });

  it('rejects an inserted or dropped word', () => {
    const tally = eachQuote(({ sentence, text, random }) => {
      const words = sentence.split(' ');
      const at = 1 + random.below(words.length - 2);
      const inserted = [
        ...words.slice(0, at),
        random.pick(['not', 'never', 'no', 'also', 'a']),
        ...words.slice(at),
      ].join(' ');
      const dropped = [...words.slice(0, at), ...words.slice(at + 1)].join(' ');
      return isAccepted(inserted, text) || isAccepted(dropped, text);
    });
    expect(tally.yes).toBe(0);
  });

  it('rejects swapped words', () => {
    const tally = eachQuote(({ sentence, text, random }) => {
      const words = sentence.split(' ');
      const at = random.below(words.length - 1);
      const [left, right] = [words[at] ?? '', words[at + 1] ?? ''];
      if (left === right) return false;
      words.splice(at, 2, right, left);
      return isAccepted(words.join(' '), text);
    });
    expect(tally.yes).toBe(0);
  });

  it('rejects sentences from other pages', () => {
    const tally = eachQuote(({ text, random }) => {
      const other = makePage(createRandom(random.below(1_000_000) + 10_000));
      return other.sentences.some((sentence) => !text.includes(sentence) && isAccepted(sentence, text));
    });
    expect(tally.yes).toBe(0);
  });
});

/** A letter whose word is lower case, so no name, month or word for a number is touched. */
function isPlainWord(sentence: string, at: number): boolean {
  const word = `${/\p{L}*$/u.exec(sentence.slice(0, at))?.[0]}${/^\p{L}*/u.exec(sentence.slice(at))?.[0]}`;
  return (
    word.length >= 6 && !/^(?:twenty|eleven|before|without|hundred|second)/.test(word) && word === word.toLowerCase()
  );
}

describe('locateQuote, case by case', () => {
  const text =
    'The land-\nlord did not accept the “first” offer of £1,240.00 on 11 May 2024 – he was un\u00adsure.\nBalance -£50.00\n' +
    'The kitchen was uncovered. Storm-damaged ﬁttings were removed. The offer of £1,240.00 expires.';

  it.each([
    ['the landlord did not accept', 'land-\nlord'],
    ['the "first" offer of £1,240.00 on 11 May 2024 - he was unsure', '“first”'],
    ['storm-damaged fittings', 'ﬁttings'],
    ['damaged fittings were removed', 'damaged ﬁttings'],
    ['-£50.00', '-£50.00'],
  ])('finds %j', (quote, part) => {
    const found = locateQuote({ quote, text });
    expect(found?.match).toBe('exact');
    expect(text.slice(found?.start, found?.end)).toContain(part);
  });

  it.each([
    '1 May 2024',
    '£1',
    '240.00',
    '£50.00',
    'covered',
    '',
    '  \n',
    '£',
    '"-"',
    'sure',
    'the landlord did accept',
  ])('does not find %j', (quote) => {
    expect(locateQuote({ quote, text })).toBeNull();
  });

  it('takes the place nearest to the hint', () => {
    const last = text.lastIndexOf('£1,240.00');
    expect(locateQuote({ quote: '£1,240.00', text })?.start).toBe(text.indexOf('£1,240.00'));
    expect(locateQuote({ quote: '£1,240.00', text, startHint: last })?.start).toBe(last);
    expect(locateQuote({ quote: '£1,240.00', text, startHint: last - 3 })?.start).toBe(last);
  });

  it.each([
    ['The insurer must pay the cost of the repair within thirty days of the estimate.', 'insurer', 'insured'],
    ['The employer said that the payment would be made at the end of that week.', 'employer', 'employee'],
    ['The claim was received by the office in Leeds on the third of June at midday.', 'June', 'July'],
    ['The roof was covered when the storm arrived over the house that same evening.', 'covered', 'uncovered'],
    ['The office can agree that the tenant was absent from the home for the month.', 'can agree', "can't agree"],
    ['The form shows that Flat B was let to the applicant from the start of the year.', 'Flat B', 'Flat A'],
  ])('rejects a small change that says something else: %s', (sentence, from, to) => {
    expect(isAccepted(sentence.replace(from, to), sentence)).toBe(false);
  });

  it('chooses the line with the right number where two are alike', () => {
    const lines =
      'Hire of one dehumidifler for the week that began on 3 March.\nHire of one dehumidifier for the week that began on 8 March.';
    const found = locateQuote({ quote: 'Hire of one dehumidifier for the week that began on 3 March.', text: lines });
    expect(found).toEqual({ start: 0, end: lines.indexOf('\n'), match: 'approximate' });
  });

  it('stays quick on text made to be slow', () => {
    const hostile = [
      { text: 'a'.repeat(50_000), quote: `${'a'.repeat(1_990)}b${'a'.repeat(9)}` },
      { text: 'ab '.repeat(17_000), quote: `${'ab '.repeat(330)}ba ${'ab '.repeat(330)}` },
      { text: 'the storm damaged the roof '.repeat(1_850), quote: 'the storm damaged the rook '.repeat(74).trim() },
      { text: '- '.repeat(25_000), quote: `x${'- '.repeat(990)}` },
      { text: 'a-\n'.repeat(17_000), quote: 'a-\n'.repeat(600) },
    ];
    for (const input of hostile) {
      // Processor time: other work on the machine must not fail this.
      const before = process.cpuUsage();
      locateQuote(input);
      expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
    }
  });
});
