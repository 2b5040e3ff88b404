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
  | 'go-to-decision'
  | 'show-shortcuts';

export type Shortcut<Action extends string> = {
  action: Action;
  keys: readonly string[];
  label: string;
  /** Whether a key that is held down does it again and again. */
  repeats?: boolean;
};

type ShortcutGroup = 'draft' | 'pages';
type ReviewShortcut = Shortcut<ShortcutAction> & { group: ShortcutGroup };

/** All single-key shortcuts of the review page, as the sheet lists them. */
export const SHORTCUTS: readonly ReviewShortcut[] = [
  { action: 'next-finding', group: 'draft', keys: ['j'], label: 'Next finding, with its evidence', repeats: true },
  {
    action: 'previous-finding',
    group: 'draft',
    keys: ['k'],
    label: 'Previous finding, with its evidence',
    repeats: true,
  },
  { action: 'accept-finding', group: 'draft', keys: ['a'], label: 'Accept the finding in hand, or take that back' },
  { action: 'edit-finding', group: 'draft', keys: ['e'], label: 'Edit the finding in hand' },
  { action: 'reject-finding', group: 'draft', keys: ['x'], label: 'Reject the finding in hand, or take that back' },
  { action: 'add-finding', group: 'draft', keys: ['n'], label: 'Add a finding of your own' },
  { action: 'go-to-letter', group: 'draft', keys: ['l'], label: 'Go to the letter' },
  { action: 'go-to-decision', group: 'draft', keys: ['d'], label: 'Go to the decision' },
  { action: 'show-shortcuts', group: 'draft', keys: ['?'], label: 'Show this list' },
  { action: 'go-to-pages', group: 'pages', keys: ['p'], label: 'Go to the pages; the arrow keys then move them' },
  { action: 'next-page', group: 'pages', keys: [']'], label: 'Next page', repeats: true },
  { action: 'previous-page', group: 'pages', keys: ['['], label: 'Previous page', repeats: true },
  { action: 'search', group: 'pages', keys: ['/'], label: 'Search the documents; Enter and Shift+Enter step' },
  {
    action: 'select-words',
    group: 'pages',
    keys: ['c'],
    label: 'Select words by keyboard, to cite them; f goes to their finding',
  },
  { action: 'zoom-in', group: 'pages', keys: ['+', '='], label: 'Zoom in', repeats: true },
  { action: 'zoom-out', group: 'pages', keys: ['-'], label: 'Zoom out', repeats: true },
  { action: 'fit-width', group: 'pages', keys: ['0'], label: 'Fit the page to the width' },
  { action: 'fit-page', group: 'pages', keys: ['9'], label: 'Fit the whole page' },
  { action: 'turn-right', group: 'pages', keys: ['r'], label: 'Turn the pages to the right' },
  { action: 'toggle-thumbnails', group: 'pages', keys: ['o'], label: 'Show or hide the thumbnails' },
  { action: 'toggle-text', group: 'pages', keys: ['t'], label: 'Show the picture or the text' },
];

type KeyPress = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; repeat: boolean };

type Question<Action extends string> = {
  press: KeyPress;
  isTyping: boolean;
  shortcuts: readonly Shortcut<Action>[];
};

/** What a key press asks for; null for keys that are none of ours, so that browser shortcuts go on working. */
export function readShortcut<Action extends string>({ press, isTyping, shortcuts }: Question<Action>): Action | null {
  if (isTyping || press.ctrlKey || press.metaKey || press.altKey) return null;
  const shortcut = shortcuts.find(({ keys }) => keys.includes(press.key));
  return shortcut && (!press.repeat || shortcut.repeats) ? shortcut.action : null;
}
