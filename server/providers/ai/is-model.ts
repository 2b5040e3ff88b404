import { type Env, env } from '@/server/platform/env';

/** Whether an engine asks a language model, which is paid for and may be led astray; the other one follows rules of code. */
export const IS_MODEL = { local: false, openai: true } as const satisfies Record<Env['AI_PROVIDER'], boolean>;

/** The same of the configured engine, for whoever does not load it. */
export const asksModel = (): boolean => IS_MODEL[env().AI_PROVIDER];
