import type { Run } from './contract';
import { childOf, numberOf, settingOf, type XmlElement } from './parse-xml';

/** What a style, or a run itself, says of the look; what it does not name is left to the style below. */
export type Look = Partial<Omit<Run, 'kind' | 'text'>> & { isHidden?: boolean };

const OFF = new Set(['0', 'false', 'off', 'none']);

/** Word's switches: there without a value is on. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(properties, name);
  return found && !OFF.has(found.attributes['w:val'] ?? '1');
}

const HEX = /^[0-9a-f]{6}$/i;

export const colourOf = (text: string | undefined): string | null =>
  text !== undefined && HEX.test(text) ? text.toLowerCase() : null;

/** Word's names for the colours of its marker pen. */
const MARKER: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000ff',
  cyan: '00ffff',
  darkBlue: '00008b',
  darkCyan: '008b8b',
  darkGray: 'a9a9a9',
  darkGreen: '006400',
  darkMagenta: '8b008b',
  darkRed: '8b0000',
  darkYellow: '808000',
  green: '00ff00',
  lightGray: 'd3d3d3',
  magenta: 'ff00ff',
  red: 'ff0000',
  white: 'ffffff',
  yellow: 'ffff00',
};

export const groundOf = (properties: XmlElement | undefined): string | null =>
  colourOf(childOf(properties, 'w:shd')?.attributes['w:fill']);

/** The look in `w:rPr`. */
export function readLook(properties: XmlElement | undefined): Look {
  const look: Look = {};
  const set = <K extends keyof Look>(key: K, value: Look[K] | undefined) => {
    if (value !== undefined) look[key] = value;
  };
  set('bold', isOn(properties, 'w:b'));
  set('italic', isOn(properties, 'w:i'));
  set('underline', isOn(properties, 'w:u'));
  set('strike', isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike'));
  set('isHidden', isOn(properties, 'w:vanish'));
  const raised = settingOf(properties, 'w:vertAlign');
  set('raised', raised === 'superscript' ? 'super' : raised === 'subscript' ? 'sub' : undefined);
  const halves = numberOf(settingOf(properties, 'w:sz'), { least: 2, most: 144 });
  set('size', halves === null ? undefined : halves / 2);
  const ink = settingOf(properties, 'w:color');
  set('ink', ink === 'auto' ? null : (colourOf(ink) ?? undefined));
  const marker = settingOf(properties, 'w:highlight');
  set('ground', (marker && MARKER[marker]) || groundOf(properties) || undefined);
  return look;
}
