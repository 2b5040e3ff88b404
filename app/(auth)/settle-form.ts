import { askAuth } from './ask-auth';
import type { AuthAction } from './auth-action';
import { findAuthProblem } from './auth-message';
import { type Entered, type FormState, type Problems, readForm, UNTOUCHED } from './form-state';

type Asked = Awaited<ReturnType<typeof askAuth>>;

type Settling = {
  form: FormData;
  check: (entered: Entered) => Problems;
  request: (entered: Entered) => Parameters<typeof askAuth>[0];
  /** Leads away, or leaves the answer to the page. */
  onDone?: (asked: Asked) => void | Promise<void>;
};

/** Checks a posted form as the page's script would, asks, and says what came of it. */
export async function settleForm({ form, check, request, onDone }: Settling): ReturnType<AuthAction> {
  const entered = readForm(form);
  const { password: _, code: __, ...kept } = entered;
  const state: FormState = { ...UNTOUCHED, entered: kept, problems: check(entered) };
  if (Object.keys(state.problems).length > 0) return state;
  const asked = await askAuth(request(entered));
  if (asked.error) return { ...state, problem: findAuthProblem(asked.error) };
  await onDone?.(asked);
  return { ...state, isDone: true };
}
