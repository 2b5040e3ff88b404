// @vitest-environment happy-dom
/** Reasons that are being typed, while rules come and go around them. */
import { act, useState } from 'react';
import { expect, it } from 'vitest';
import type { FactCitation } from '@/server/facts/contract';
import { makeRule } from '@/tests/support/made-rule';
import { openReactPage } from '@/tests/support/react-page';
import { BlockingRules } from './blocking-rules';

const waiting = (key: string) => makeRule(key, { question: `Is there a ${key}?`, missing: 'form' });
const evidence = [
  {
    key: 'form',
    label: 'Expense claim form',
    hint: '',
    request: '',
    instead: null,
    wanted: 1,
    required: true,
    requiredIf: null,
  },
];
const quotes = {
  nameOf: (documentId: string) => documentId,
  list: (citations: readonly FactCitation[]) => citations.map((each) => ({ ...each, end: each.start + 1, boxes: [] })),
  isShown: () => false,
  show: () => undefined,
};

function Form({ keys, begun }: { keys: string[]; begun: Record<string, string> }) {
  const [overrides, setOverrides] = useState(begun);
  return (
    <form>
      <BlockingRules
        rules={keys.map(waiting)}
        evidence={evidence}
        overrides={overrides}
        invalid={null}
        quotes={quotes}
        onChange={setOverrides}
      />
    </form>
  );
}

const page = openReactPage();
const draw = (keys: string[], begun: Record<string, string> = {}) => page.draw(<Form keys={keys} begun={begun} />);
const fields = () => [...document.querySelectorAll('textarea')];
const box = () => document.querySelector<HTMLInputElement>('input[type=checkbox]');
function focus(at: number): HTMLTextAreaElement {
  const field = fields()[at];
  if (!field) throw new Error(`there is no field ${at}`);
  act(() => field.focus());
  return field;
}
function type(field: HTMLTextAreaElement, text: string) {
  // As a browser does: past the property by which React notes what it has set itself.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
  act(() => field.dispatchEvent(new Event('input', { bubbles: true })));
}

it('leaves a field where it is when its words become those of another, until the box is ticked', () => {
  draw(['iban', 'lines'], { iban: 'I rang', lines: 'I ran' });
  const field = focus(1);
  type(field, 'I rang');
  expect(document.activeElement).toBe(field);
  type(field, 'I rang them.');
  expect(fields().map(({ value }) => value)).toEqual(['I rang', 'I rang them.']);
  expect(box()?.checked).toBe(false);
  act(() => box()?.click());
  expect(fields().map(({ value }) => value)).toEqual(['I rang\nI rang them.']);
});

it('keeps the field for all while its rules become one, and more', () => {
  draw(['iban', 'lines'], { iban: 'I rang.', lines: 'I rang.' });
  const field = focus(0);
  draw(['lines']);
  expect(document.activeElement).toBe(field);
  expect(box()).toBeNull();
  type(field, 'I rang them.');
  draw(['lines', 'staff-number']);
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('I rang them.');
  expect(box()?.checked).toBe(false);
});

it('keeps the field of one rule while those beside it go', () => {
  draw(['iban', 'lines'], { iban: 'I rang.', lines: 'I saw it.' });
  const field = focus(1);
  draw(['lines']);
  expect(document.activeElement).toBe(field);
  draw(['iban', 'lines']);
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('I saw it.');
});
