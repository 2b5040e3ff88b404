import formatCompiled from 'use-intl/format-message/format-only';
// By its place, for which it declares no types: under its own name next.config.mjs gives this file.
// @ts-expect-error
import formatWritten from '../../node_modules/use-intl/dist/esm/production/format-message/index.js';

/**
 * The server's formatter of messages. Server components and letters hand it messages as they are written, client components those that
 * `compileMessages` has parsed. A browser, which sees the second kind alone, gets the small one of the two.
 */
export default function formatEither(...given: Parameters<typeof formatCompiled>): ReturnType<typeof formatCompiled> {
  const [, message] = given;
  return typeof message === 'string' ? formatWritten(...given) : formatCompiled(...given);
}

/** Asked by use-intl: whether a message without arguments may pass as it is. The written kind sees to that itself. */
formatEither.raw = true;
