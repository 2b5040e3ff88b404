// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { openReactPage } from '@/tests/support/react-page';
import { WithTexts } from '@/tests/support/with-texts';
import { AuthForm } from './auth-form';
import { checkSignIn } from './check-fields';
import type { Entered, Outcome } from './form-state';

const page = openReactPage();
const send = vi.fn(async (_: Entered): Promise<Outcome> => ({ is: 'refused', problem: 'wrong' }));

beforeEach(() => {
  send.mockClear();
  page.draw(
    <WithTexts>
      <AuthForm
        fields={[
          { name: 'email', label: 'Email', autoComplete: 'username' },
          { name: 'password', label: 'Password', autoComplete: 'current-password' },
        ]}
        check={checkSignIn}
        send={send}
        action={async (state) => state}
        sendLabel="Sign in"
      />
    </WithTexts>,
  );
});

function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (!found) throw new Error(`There is no field ${name}.`);
  return found;
}

async function type(name: string, value: string) {
  field(name).value = value;
  await act(async () => field(name).dispatchEvent(new Event('input', { bubbles: true })));
}

const submit = () => act(async () => document.querySelector('form')?.requestSubmit());

test('several faults are listed on top, with a link to each field, and the list has the focus', async () => {
  await submit();
  expect(document.activeElement?.querySelector('h2')?.textContent).toBe('2 things are not right yet');
  const links = [...(document.activeElement?.querySelectorAll('a') ?? [])];
  expect(links.map(({ textContent }) => textContent)).toEqual(['Enter your email address.', 'Enter your password.']);
  expect(links.map((link) => document.querySelector(link.getAttribute('href') ?? ''))).toEqual([
    field('email'),
    field('password'),
  ]);
  expect(send).not.toHaveBeenCalled();
});

test('one fault has no list: its field has the focus, until it is mended', async () => {
  await type('email', 'ada@office.test');
  await submit();
  expect(document.querySelector('h2')).toBeNull();
  expect(document.activeElement).toBe(field('password'));
  expect(field('password').getAttribute('aria-invalid')).toBe('true');
  await type('password', 'x');
  expect(field('password').getAttribute('aria-invalid')).toBeNull();
});

test('what was entered is sent without the spaces around it, and stays when it is refused', async () => {
  await type('email', ' ada@office.test ');
  await type('password', ' secret ');
  await submit();
  expect(send).toHaveBeenCalledWith({ name: '', email: 'ada@office.test', password: ' secret ', code: '' });
  expect(document.querySelector('[role=alert]')?.textContent).toContain('The email or the password is not right.');
  expect(field('email').value).toBe('ada@office.test');
});

test('a password can be looked at, and is hidden again when the form is sent', async () => {
  await type('password', 'secret');
  const show = document.querySelector<HTMLButtonElement>(`button[aria-controls=${field('password').id}]`);
  expect(show?.textContent).toBe('Show password');
  await act(async () => show?.click());
  expect([field('password').type, show?.textContent]).toEqual(['text', 'Hide password']);
  await submit();
  expect(field('password').type).toBe('password');
});
