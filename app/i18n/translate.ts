import { createTranslator } from 'use-intl/core';
import type { Locale, Messages, Namespace, SomeMessages } from '@/messages/messages';

type Wanted<N extends Namespace> = { locale: Locale; messages: SomeMessages; namespace: N };

/** The messages of one namespace, where no component around hands them down. */
export const translate = <N extends Namespace>({ locale, messages, namespace }: Wanted<N>) =>
  createTranslator<Messages, N>({ locale, messages: messages as Messages, namespace, timeZone: 'UTC', onError: fail });

/** A message that is missing or breaks is a fault of ours, and no page shows its key in the place of words. */
function fail(error: Error): never {
  throw error;
}
