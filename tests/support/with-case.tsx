import { type ReactNode, useMemo } from 'react';
import { createCommands } from '@/app/(officer)/officer/cases/[reference]/desk/desk-commands';
import { CaseContext, DeskContext } from '@/app/(officer)/officer/cases/[reference]/desk/desk-context';
import { createDeskStore, type DeskCase, type Parts } from '@/app/(officer)/officer/cases/[reference]/desk/desk-store';
import { createFocus } from '@/app/client/focus';

type Props = { filenames?: ReadonlyMap<string, string>; view?: object; children: ReactNode };

/** Around parts of the review page that name documents of the case, or lead to them. `view`: as much of the case as they draw. */
export function WithCase({ filenames = new Map(), view = {}, children }: Props) {
  const desk = useMemo(() => {
    const store = createDeskStore(null);
    const parts = { current: { view: { documents: [] } } as unknown as Parts };
    return { store, commands: createCommands({ store, focus: createFocus(), parts }) };
  }, []);
  return (
    <CaseContext value={{ filenames, view } as DeskCase}>
      <DeskContext value={desk}>{children}</DeskContext>
    </CaseContext>
  );
}
