'use client';

import { Tabs } from '@base-ui/react/tabs';
import { usePlace } from '@/app/client/focus';
import { joinClasses } from '@/app/ui/join-classes';
import { useCase, useCommands, useDesk } from './desk-context';
import { reviewPanelId, reviewTabId, sidePanelId, sideTabId } from './layout-places';
import type { ReviewTab, Side } from './layout-state';

const SIDES: readonly Choice<Side>[] = [
  { key: 'pages', label: 'Pages' },
  { key: 'draft', label: 'Draft' },
];

/** Pages or draft, on screens too narrow for both. */
export function SideTabs() {
  const side = useDesk(({ layout }) => layout.side);
  const { layout } = useCommands();
  return (
    <TabRow
      label="Show"
      tabs={SIDES}
      chosen={side}
      onChoose={(side) => layout.choose({ side })}
      idsOf={(side) => ({ tab: sideTabId(side), panel: sidePanelId(side) })}
      looks={{ row: 'flex border-line border-b bg-surface min-[901px]:hidden', tab: 'h-11 flex-1 text-sm' }}
    />
  );
}

const TABS: readonly Choice<ReviewTab>[] = [
  { key: 'review', label: 'Review' },
  { key: 'versions', label: 'Versions' },
  { key: 'notes', label: 'Notes' },
  { key: 'timeline', label: 'Timeline' },
];

/** What the right side shows of the case. */
export function ReviewTabs() {
  const { noteCount } = useCase().view;
  const tab = useDesk(({ layout }) => layout.tab);
  const { layout } = useCommands();
  return (
    <TabRow
      label="About the case"
      tabs={TABS.map((each) =>
        each.key === 'notes' && noteCount > 0 ? { ...each, label: `Notes (${noteCount})` } : each,
      )}
      chosen={tab}
      onChoose={(tab) => layout.choose({ tab })}
      idsOf={(tab) => ({ tab: reviewTabId(tab), panel: reviewPanelId(tab) })}
      looks={{
        row: 'flex shrink-0 gap-1 border-line border-b bg-surface px-3 sm:px-5',
        tab: '-mb-px h-9 px-2 text-[13px] transition-colors hover:text-ink max-sm:h-11',
      }}
    />
  );
}

type Choice<Key extends string> = { key: Key; label: string };

type RowProps<Key extends string> = {
  label: string;
  tabs: readonly Choice<Key>[];
  chosen: Key;
  onChoose: (key: Key) => void;
  idsOf: (key: Key) => { tab: string; panel: string };
  looks: { row: string; tab: string };
};

/** Their panels stand elsewhere on the page, so each tab names its own. Arrow keys choose at once. */
function TabRow<Key extends string>({ label, tabs, chosen, onChoose, idsOf, looks }: RowProps<Key>) {
  const place = usePlace();
  return (
    <Tabs.Root value={chosen} onValueChange={onChoose} className="contents">
      <Tabs.List activateOnFocus aria-label={label} className={looks.row}>
        {tabs.map(({ key, label }) => {
          const { tab, panel } = idsOf(key);
          return (
            <Tabs.Tab
              key={key}
              ref={place(tab)}
              id={tab}
              value={key}
              aria-controls={panel}
              className={joinClasses(
                'border-b-2 font-semibold -outline-offset-2',
                looks.tab,
                key === chosen ? 'border-accent text-ink' : 'border-transparent text-ink-muted',
              )}
            >
              {label}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
    </Tabs.Root>
  );
}
