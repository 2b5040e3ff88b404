'use client';

import {
  type ChangeEvent,
  type ChangeEventHandler,
  type ComponentProps,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useHydrated } from './use-hydrated';

type Control = HTMLInputElement | HTMLTextAreaElement;
type Options<Element extends Control> = {
  ref?: Ref<Element>;
  value?: ComponentProps<'input'>['value'];
  onChange?: ChangeEventHandler<Element>;
};

/**
 * The ref of a control with a value. What was typed, or filled in by the browser, before the page had its scripts stands in
 * the control without React having heard of it: it is told once the page is alive.
 */
export function useEarlyInput<Element extends Control>({ ref, value, onChange }: Options<Element>) {
  const control = useRef<Element>(null);
  useImperativeHandle(ref, () => control.current as Element);
  const hydrated = useHydrated();
  const [isFromServer] = useState(!hydrated);
  const tell = useEffectEvent(() => {
    const element = control.current;
    if (!isFromServer || !element || value === undefined || element.value === String(value)) return;
    onChange?.({ target: element, currentTarget: element } as ChangeEvent<Element>);
  });
  useEffect(() => tell(), []);
  return control;
}
