// @vitest-environment happy-dom
/** A page of one person that a link leads to what was made for another, who has signed in in another tab. */
import { type DehydratedState, dehydrate, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { openReactPage } from '@/tests/support/react-page';
import { AccountProvider, useAccount } from './account';
import type { Account } from './page-owner';
import { RenderedFor } from './rendered-for';
import { noteSession, setPersonCheck, useOtherAccount } from './session-end';

const refresh = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }));

const ADA: Account = { userId: 'ada', name: 'Ada', email: 'ada@example.com' };
const BO: Account = { userId: 'bo', name: 'Bo', email: 'bo@example.com' };
const CASES = ['cases'];

function casesOf({ name }: Account): DehydratedState {
  const client = new QueryClient();
  client.setQueryData(CASES, `${name}'s cases`);
  return dehydrate(client);
}

const memory = new QueryClient();
const page = openReactPage();

/** A layout of another key is another one, as where a link leads from one part of the app to another. */
async function goTo({ layout, madeFor }: { layout: string; madeFor: Account }) {
  await page.drawWithAnswers(
    <QueryClientProvider client={memory}>
      <AccountProvider key={layout} account={madeFor}>
        <Owner />
        <RenderedFor account={madeFor} state={casesOf(madeFor)}>
          <p>made for {madeFor.name}</p>
        </RenderedFor>
      </AccountProvider>
    </QueryClientProvider>,
  );
  return [...document.querySelectorAll('p')].map((each) => each.textContent);
}

function Owner() {
  return (
    <p>
      page of {useAccount()?.name}, instead {useOtherAccount()?.name ?? 'nobody'}
    </p>
  );
}

it('stays the page of its owner in another layout, and shows and keeps nothing of the other one', async () => {
  expect(await goTo({ layout: 'supervisor', madeFor: ADA })).toEqual(['page of Ada, instead nobody', 'made for Ada']);
  expect(await goTo({ layout: 'officer', madeFor: BO })).toEqual(['page of Ada, instead Bo']);
  expect(memory.getQueryData(CASES)).toBe("Ada's cases");

  setPersonCheck(async () => true);
  await act(async () => noteSession({ isSignedOut: false }));
  expect(refresh).toHaveBeenCalledOnce();
  expect(await goTo({ layout: 'officer', madeFor: ADA })).toEqual(['page of Ada, instead nobody', 'made for Ada']);
});
