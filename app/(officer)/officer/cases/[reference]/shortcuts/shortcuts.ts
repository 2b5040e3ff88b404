export type ShortcutAction =
  | 'next-finding'
  | 'previous-finding'
  | 'next-page'
  | 'previous-page'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit-width'
  | 'toggle-text'
  | 'go-to-letter'
  | 'show-shortcuts';

type Shortcut = { action: ShortcutAction; keys: readonly string[]; label: string };

/** All single-key shortcuts of the review page, as the sheet lists them. */
export const SHORTCUTS: readonly Shortcut[] = [
  { action: 'next-finding', keys: ['j'], label: 'Next finding, with its evidence' },
  { action: 'previous-finding', keys: ['k'], label: 'Previous finding, with its evidence' },
  { action: 'next-page', keys: [']'], label: 'Next page' },
  { action: 'previous-page', keys: ['['], label: 'Previous page' },
  { action: 'zoom-in', keys: ['+', '='], label: 'Zoom in' },
  { action: 'zoom-out', keys: ['-'], label: 'Zoom out' },
  { action: 'fit-width', keys: ['0'], label: 'Fit the page to the width' },
  { action: 'toggle-text', keys: ['t'], label: 'Show the picture or the text of the pages' },
  { action: 'go-to-letter', keys: ['l'], label: 'Go to the letter' },
  { action: 'show-shortcuts', keys: ['?'], label: 'Show this list' },
];

type KeyPress = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** What a key press asks for; null for keys that are none of ours, so that browser shortcuts go on working. */
export function readShortcut({ press, isTyping }: { press: KeyPress; isTyping: boolean }): ShortcutAction | null {
  if (isTyping || press.ctrlKey || press.metaKey || press.altKey) return null;
  return SHORTCUTS.find((shortcut) => shortcut.keys.includes(press.key))?.action ?? null;
}
