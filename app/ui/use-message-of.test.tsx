import { TRPCClientError } from '@trpc/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Locale, MESSAGES } from '@/messages/messages';
import { WithTexts } from '@/tests/support/with-texts';
import { useMessageOf } from './use-message-of';

type Answer = { code: string; refusal?: { reason: string } };

/** As the server answers. */
const refused = (data: Answer) => new TRPCClientError('In English.', { result: { error: { data } } as never });

function Said({ error }: { error: unknown }) {
  return <>{useMessageOf()(error)}</>;
}

const say = (error: unknown, locale: Locale) =>
  renderToStaticMarkup(
    <WithTexts locale={locale}>
      <Said error={error} />
    </WithTexts>,
  ).replaceAll(/<[^>]*>/g, '');

describe('what is said of a failed call', () => {
  it('is the reason of the refusal, in the reader’s language', () => {
    const error = refused({ code: 'CONFLICT', refusal: { reason: 'case_closed' } });
    expect(say(error, 'es')).toBe(MESSAGES.es.shared.refusals.case_closed);
    expect(say(error, 'en')).toBe(MESSAGES.en.shared.refusals.case_closed);
  });

  it('is the server’s own sentence in English alone', () => {
    const error = refused({ code: 'CONFLICT' });
    expect(say(error, 'en')).toBe('In English.');
    expect(say(error, 'es')).toBe(MESSAGES.es.shared.failures.unknown);
    expect(say(refused({ code: 'INTERNAL_SERVER_ERROR' }), 'es')).toBe(MESSAGES.es.shared.failures.ours);
  });

  it('is the connection where no answer came', () => {
    expect(say(new Error('fetch failed'), 'es')).toBe(MESSAGES.es.shared.failures.unreached);
  });
});
