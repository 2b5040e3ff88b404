import type { Messages } from '@/messages/messages';

/** What can be wrong with a form of this group; each has its sentence among the messages. */
export type Problem = keyof Messages['auth']['problems'];

export type FieldName = 'name' | 'email' | 'password' | 'code';

/** What was entered, by the names of the fields that the form has. */
export type Entered = Record<FieldName, string>;

export type Problems = Partial<Record<FieldName, Problem>>;

/** What came of sending a form. */
export type Outcome = { is: 'refused'; problem: Problem } | { is: 'done' } | { is: 'leaving'; to: string };

/** What a form shows: the server's answer to a form that was posted without script, or the page's own. */
export type FormState = {
  /** To stand in the fields again. Never a password. */
  entered: Partial<Omit<Entered, 'password'>>;
  problems: Problems;
  /** Of the form as a whole. */
  problem: Problem | null;
  isDone: boolean;
};

export const UNTOUCHED: FormState = { entered: {}, problems: {}, problem: null, isDone: false };

/** What stands in a form's fields; text around a name or an address is a slip. */
export function readForm(form: FormData): Entered {
  const read = (name: FieldName) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    name: read('name').trim(),
    email: read('email').trim(),
    password: read('password'),
    code: read('code').trim(),
  };
}
