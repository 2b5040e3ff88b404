import { fold } from './fold';
import type { PalettePage } from './list-pages';
import type { OfferedAction } from './offered-actions';

/** One line of the palette. */
export type PaletteEntry = {
  id: string;
  name: string;
  /** Words of a person, which are not translated. */
  isName?: boolean;
  note?: string;
  keys?: readonly string[];
  leadsTo: { href: string } | { run: () => void };
};
export type PaletteGroup = { value: string; items: PaletteEntry[] };

type Found = { reference: string; title: string; claimantName: string; caseType: string; isRecent: boolean };
type Saved = { id: string; name: string; filters: string };

type Offered = {
  typed: string;
  cases: readonly Found[];
  /** Whether the cases are the answer to what was typed, and not to what was typed before. */
  isAnswered: boolean;
  views: readonly Saved[];
  actions: readonly OfferedAction[];
  pages: readonly PalettePage[];
};

/**
 * What is offered for what was typed, the groups that hold nothing left out. Cases were found by the server: they come later than the
 * rest, and so behind it, where they take no line from under the hand.
 */
export function listEntries({ typed, cases, isAnswered, views, actions, pages }: Offered): PaletteGroup[] {
  const words = fold(typed).split(' ').filter(Boolean);
  const fits = ({ name }: { name: string }) => words.every((word) => fold(name).includes(word));
  const found = cases.map(describeCase);
  const rest: PaletteGroup[] = [
    {
      value: 'On this page',
      items: actions
        .filter(fits)
        .map(({ name, keys, run }) => ({ id: `action ${name}`, name, keys, leadsTo: { run } })),
    },
    {
      value: 'Saved views',
      items: views.filter(fits).map(({ id, name, filters }) => ({
        id,
        name,
        isName: true,
        leadsTo: { href: filters ? `/officer?${new URLSearchParams(filters)}` : '/officer' },
      })),
    },
    {
      value: 'Pages',
      items: pages.filter(fits).map(({ name, href }) => ({ id: `page ${href}`, name, leadsTo: { href } })),
    },
  ];
  const groups =
    words.length === 0
      ? [{ value: 'Recent cases', items: found }, ...rest]
      : [...rest, { value: 'Cases', items: isAnswered ? found : found.filter(fits) }];
  return groups.filter(({ items }) => items.length > 0);
}

const describeCase = ({ reference, title, claimantName, caseType }: Found): PaletteEntry => ({
  id: reference,
  name: [reference, claimantName, title].filter(Boolean).join(' · '),
  isName: true,
  note: caseType,
  leadsTo: { href: `/officer/cases/${reference}` },
});
