import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DoubtfulWord } from './doubts';
import type { Highlight } from './highlights';
import type { TextMark } from './mark-text';
import { PageText } from './page-text';

const TEXT = 'Total to pay £10 today';
const cited: Highlight = {
  citationId: 'c1',
  findingId: 'f1',
  position: 1,
  name: 'Cited: “to pay £10”, page 1, finding 1',
  boxes: [],
  start: 6,
  end: 16,
  strength: 'faint',
  isShown: false,
};

const nothing = () => undefined;
type Shown = {
  text?: string;
  highlights: Highlight[];
  marks?: TextMark[];
  doubtful?: DoubtfulWord[];
  currentDoubt?: number | null;
};
const render = ({ text = TEXT, highlights, marks = [], doubtful = [], currentDoubt = null }: Shown) =>
  renderToStaticMarkup(
    <PageText
      text={text}
      highlights={highlights}
      marks={marks}
      doubts={{ page: 1, doubtful, current: currentDoubt }}
      actions={{ onSelectFinding: nothing, onPointFinding: nothing }}
      onSelect={nothing}
    />,
  );

const controls = (markup: string) => markup.match(/<[a-z]+ [^>]*role="button"[^>]*>/g) ?? [];
const classOf = (tag: string | undefined) => tag?.match(/class="([^"]*)"/)?.[1];

describe('PageText', () => {
  it('names each cited passage as a control, out of the tab order', () => {
    const [control, ...more] = controls(render({ highlights: [cited] }));
    expect(control).toContain(`aria-label="${cited.name}"`);
    expect(control).toContain('tabindex="-1"');
    expect(control).toContain('data-citation="c1"');
    expect(control).toContain('data-finding="f1"');
    expect(more).toEqual([]);
  });

  it('keeps a passage one control where a found word and the selection cut it', () => {
    const markup = render({
      highlights: [cited],
      marks: [
        { kind: 'hit', start: 9, end: 12 },
        { kind: 'selection', start: 13, end: 22 },
      ],
    });
    expect(controls(markup)).toHaveLength(1);
    expect(markup.match(/<mark /g)).toHaveLength(1);
  });

  it('gives a passage in two runs one name, and each of them to the pointer', () => {
    const over: Highlight = { ...cited, citationId: 'c2', findingId: 'f2', start: 9, end: 12, strength: 'strong' };
    const markup = render({ highlights: [cited, over] });
    expect(controls(markup)).toHaveLength(2);
    expect(markup.match(/data-finding="f1"/g)).toHaveLength(2);
    expect(markup.match(/data-citation="c1"/g)).toHaveLength(1);
  });

  it('loses none of the words and says of each piece where it begins', () => {
    const markup = render({ highlights: [cited], marks: [{ kind: 'hit', start: 9, end: 12 }] });
    const pieces = [...markup.matchAll(/<span data-start="(\d+)"[^>]*>([^<]*)<\/span>/g)];
    expect(pieces.map(([, start, text]) => [Number(start), text])).toEqual([
      [0, 'Total '],
      [6, 'to '],
      [9, 'pay'],
      [12, ' £10'],
      [16, ' today'],
    ]);
    expect(markup.replace(/<[^>]+>/g, '')).toBe(TEXT);
  });

  it('shows what else was read beside a doubtful word, as no part of the text', () => {
    const word = { start: 13, end: 16, x: 0, y: 0, w: 0, h: 0, reading: '£10', otherReading: '£70' };
    for (const highlights of [[], [cited]]) {
      const markup = render({ highlights, doubtful: [word], currentDoubt: 13 });
      expect(markup).toMatch(/<span data-start="13"[^>]*underline[^>]*>£10<\/span>(<\/mark>)?<span data-doubt="13"/);
      expect(markup.replace(/<[^>]+>/g, '')).toBe('Total to pay £10read two ways, or £70 today');
      // Outside of every piece that knows its place, so that no selection can take it in.
      expect(markup).toMatch(/<span data-doubt="13" class="[^"]*select-none[^"]*outline-warning/);
    }
    expect(render({ highlights: [], doubtful: [word] })).not.toContain('outline-warning');
  });

  it('keeps what else was read out of the control whose name says the cited words', () => {
    const word = { start: 9, end: 12, x: 0, y: 0, w: 0, h: 0, reading: 'pay', otherReading: 'bay' };
    const markup = render({ highlights: [cited], doubtful: [word] });
    const marked = [...markup.matchAll(/<mark [^>]*>(.*?)<\/mark>/g)].map(([, inner]) =>
      inner?.replace(/<[^>]+>/g, ''),
    );
    expect(marked).toEqual(['to pay', ' £10']);
    expect(controls(markup)).toHaveLength(1);
    expect(markup.match(/data-finding="f1"/g)).toHaveLength(2);
    expect(markup).not.toContain('aria-hidden');
  });

  it('shows words in the order they are quoted in, each at its own place', () => {
    const markup = render({ text: 'Total \u202eto pay\u202c £10', highlights: [{ ...cited, start: 15, end: 18 }] });
    expect(markup).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(markup).toContain('<span data-start="15">£10</span>');
  });

  it('tells the passages of the finding in hand, and the one asked for, not by colour alone', () => {
    const look = (over: Partial<Highlight>) => classOf(controls(render({ highlights: [{ ...cited, ...over }] }))[0]);
    expect(look({})).not.toContain('underline');
    expect(look({ strength: 'strong' })).toContain('underline');
    expect(look({ strength: 'strong' })).not.toContain('outline-accent');
    expect(look({ strength: 'strong', isShown: true })).toContain('outline-accent');
  });
});
