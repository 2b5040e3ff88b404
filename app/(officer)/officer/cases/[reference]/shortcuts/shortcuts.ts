export type ShortcutAction =
  | 'next-finding'
  | 'previous-finding'
  | 'accept-finding'
  | 'edit-finding'
  | 'reject-finding'
  | 'add-finding'
  | 'go-to-pages'
  | 'next-page'
  | 'previous-page'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit-width'
  | 'fit-page'
  | 'turn-right'
  | 'toggle-thumbnails'
  | 'search'
  | 'select-words'
  | 'toggle-text'
  | 'go-to-letter'
  | 'show-shortcuts';

type Shortcut = { action: ShortcutAction; keys: readonly string[]; label: string };

/** All single-key shortcuts of the review page, as the sheet lists them. */
export const SHORTCUTS: readonly Shortcut[] = [
  { action: 'next-finding', keys: ['j'], label: 'Next finding, with its evidence' },
  { action: 'previous-finding', keys: ['k'], label: 'Previous finding, with its evidence' },
  { action: 'accept-finding', keys: ['a'], label: 'Accept the finding in hand, or take that back' },
  { action: 'edit-finding', keys: ['e'], label: 'Edit the finding in hand' },
  { action: 'reject-finding', keys: ['x'], label: 'Reject the finding in hand, or take that back' },
  { action: 'add-finding', keys: ['n'], label: 'Add a finding of your own' },
  { action: 'go-to-pages', keys: ['p'], label: 'Go to the pages; the arrow keys then move them' },
  { action: 'next-page', keys: [']'], label: 'Next page' },
  { action: 'previous-page', keys: ['['], label: 'Previous page' },
  { action: 'zoom-in', keys: ['+', '='], label: 'Zoom in' },
  { action: 'zoom-out', keys: ['-'], label: 'Zoom out' },
  { action: 'fit-width', keys: ['0'], label: 'Fit the page to the width' },
  { action: 'fit-page', keys: ['9'], label: 'Fit the whole page' },
  { action: 'turn-right', keys: ['r'], label: 'Turn the pages to the right' },
  { action: 'toggle-thumbnails', keys: ['o'], label: 'Show or hide the thumbnails' },
  { action: 'search', keys: ['/'], label: 'Search the documents; Enter and Shift+Enter step' },
  { action: 'select-words', keys: ['c'], label: 'Select words on the page by keyboard, to cite them' },
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
