import Bowser from 'bowser';

/** Longer ones are nothing that a browser sends. */
const LONGEST_USER_AGENT = 500;

export type Device = {
  /** "Firefox"; null where it is not known. */
  browser: string | null;
  /** "Windows"; null where it is not known. */
  system: string | null;
  kind: 'computer' | 'phone' | 'tablet' | 'unknown';
};

const KINDS: Record<string, Device['kind']> = { desktop: 'computer', mobile: 'phone', tablet: 'tablet' };

/** What a browser says of itself, in words that its person knows. Any program may claim to be any browser. */
export function describeDevice(userAgent: string | null): Device {
  const unknown: Device = { browser: null, system: null, kind: 'unknown' };
  if (!userAgent) return unknown;
  const { browser, os, platform } = Bowser.parse(userAgent.slice(0, LONGEST_USER_AGENT));
  // A name that the library does not know is taken from the text itself: only where the system is known too is it a browser's.
  if (!os.name) return unknown;
  return {
    browser: browser.name || null,
    system: os.name,
    kind: KINDS[platform.type ?? ''] ?? 'unknown',
  };
}
