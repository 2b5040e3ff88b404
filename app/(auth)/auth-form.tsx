'use client';

import {
  type FormEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useActionState,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslations } from 'use-intl/react';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { ErrorSummary } from '@/app/ui/error-summary';
import { TextField } from '@/app/ui/field';
import { Notice } from '@/app/ui/notice';
import type { AuthAction } from './auth-action';
import {
  type Entered,
  type FieldName,
  type FormState,
  type Outcome,
  type Problems,
  readForm,
  UNTOUCHED,
} from './form-state';
import { PasswordField } from './password-field';

type Field = { name: FieldName; label: string; autoComplete: string; hint?: string };

type Props = {
  fields: readonly Field[];
  check: (entered: Entered) => Problems;
  /** By script. */
  send: (entered: Entered) => Promise<Outcome>;
  /** Without script, or before the page has its own: the same, as a form that is posted to this page. */
  action: AuthAction;
  /** Goes along with the form. */
  hidden?: Record<string, string | null>;
  sendLabel: string;
  minimumPasswordLength?: number;
  /** Beside what is wrong with the form as a whole. */
  wayOut?: (problem: FormState['problem']) => ReactNode;
  /** In the form's place once it is sent. */
  done?: ReactNode;
  ref?: Ref<HTMLFormElement>;
};

/** One of the forms around an account: it says what is wrong where it is wrong, and works with and without script. */
export function AuthForm({
  fields,
  check,
  send,
  action,
  hidden = {},
  sendLabel,
  minimumPasswordLength = 0,
  wayOut,
  done,
  ref,
}: Props) {
  const t = useTranslations('auth');
  const [posted, post] = useActionState(action, UNTOUCHED);
  const [here, setHere] = useState<FormState | null>(null);
  const { entered, problems, problem, isDone } = here ?? posted;
  const [isLeaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useImperativeHandle(ref, () => form.current as HTMLFormElement);
  const { attempt, noteAttempt } = useFocusOnFault({ form, problems });

  const sending = useOneAtATime(async () => {
    if (!form.current) return;
    const given = readForm(new FormData(form.current));
    const found = check(given);
    setHere({ ...UNTOUCHED, problems: found });
    noteAttempt();
    if (Object.keys(found).length > 0) return;
    const outcome = await send(given);
    if (outcome.is === 'refused') return setHere({ ...UNTOUCHED, problem: outcome.problem });
    if (outcome.is === 'done') return setHere({ ...UNTOUCHED, isDone: true });
    setLeaving(true);
    // A full load, so that nothing read as somebody else stays in the page's memory.
    window.location.assign(outcome.to);
  });

  const describe = (found: Problems[FieldName]) => found && t(`problems.${found}`, { minimum: minimumPasswordLength });
  const faulty = fields.filter(({ name }) => problems[name]);

  if (isDone && done) return <>{done}</>;
  return (
    <form
      ref={form}
      action={post}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void sending.run();
      }}
      // Each keystroke, also one that a script plays: what is being mended is not wrong until it is sent again.
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement) setHere(forget({ ...posted, ...here }, target.name));
      }}
      className="grid gap-5"
    >
      {problem && (
        <Notice tone="error">
          {t(`problems.${problem}`, { minimum: minimumPasswordLength })} {wayOut?.(problem)}
        </Notice>
      )}
      {faulty.length > 1 && (
        <ErrorSummary
          key={attempt}
          title={t('faults', { count: faulty.length })}
          faults={faulty.map(({ name }) => ({ field: `auth-${name}`, text: describe(problems[name]) ?? '' }))}
        />
      )}
      {Object.entries(hidden).map(
        ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {fields.map(({ name, ...field }) => {
        const common = { ...field, id: `auth-${name}`, name, size: 'lg' as const, error: describe(problems[name]) };
        if (name === 'password') return <PasswordField key={name} {...common} />;
        return (
          <TextField
            key={name}
            {...common}
            type={name === 'email' ? 'email' : 'text'}
            defaultValue={entered[name] ?? ''}
          />
        );
      })}
      <Button worksWithoutScript type="submit" variant="primary" size="lg" pending={sending.pending || isLeaving}>
        {sendLabel}
      </Button>
    </form>
  );
}

function forget(state: FormState, name: string): FormState {
  const problems = Object.fromEntries(Object.entries(state.problems).filter(([field]) => field !== name));
  return { ...state, problems };
}

/** One faulty field takes the focus after an attempt. Of several, the summary says so, and takes it by itself. */
function useFocusOnFault({ form, problems }: { form: RefObject<HTMLFormElement | null>; problems: Problems }) {
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(problems);
  useEffect(() => {
    latest.current = problems;
  });
  useEffect(() => {
    const [first, ...others] = Object.keys(latest.current);
    if (attempt === 0 || !first || others.length > 0) return;
    form.current?.querySelector<HTMLInputElement>(`input[name=${first}]`)?.focus();
  }, [attempt, form]);
  return { attempt, noteAttempt: () => setAttempt((count) => count + 1) };
}
