import type { ShortcutMode } from './shortcut-setting';

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
  | 'next-document'
  | 'previous-document'
  | 'go-to-letter'
  | 'go-to-decision'
  | 'approve'
  | 'reject'
  | 'ask-for-more'
  | 'show-review'
  | 'show-versions'
  | 'show-timeline'
  | 'switch-side'
  | 'show-shortcuts';

export type Shortcut<Action extends string> = {
  action: Action;
  /** As the sheet names them: a letter is small unless Shift is meant. */
  keys: readonly string[];
  label: string;
  /** Whether a key that is held down does it again and again. */
  repeats?: boolean;
  /** Whether it may open something that takes the focus: what is typed next is meant for that. */
  opens?: boolean;
};

type ShortcutGroup = 'draft' | 'case' | 'pages';
type ReviewShortcut = Shortcut<ShortcutAction> & { group: ShortcutGroup };

/** All shortcuts of the review page, as the sheet lists them. */
export const SHORTCUTS: readonly ReviewShortcut[] = [
  { action: 'next-finding', group: 'draft', keys: ['j'], label: 'Next finding, with its evidence', repeats: true },
  {
    action: 'previous-finding',
    group: 'draft',
    keys: ['k'],
    label: 'Previous finding, with its evidence',
    repeats: true,
  },
  {
    action: 'accept-finding',
    group: 'draft',
    keys: ['a'],
    label: 'Accept the finding in hand, or take that back',
    opens: true,
  },
  { action: 'edit-finding', group: 'draft', keys: ['e'], label: 'Edit the finding in hand', opens: true },
  {
    action: 'reject-finding',
    group: 'draft',
    keys: ['x'],
    label: 'Reject the finding in hand, or take that back',
    opens: true,
  },
  { action: 'add-finding', group: 'draft', keys: ['n'], label: 'Add a finding of your own', opens: true },
  { action: 'go-to-letter', group: 'draft', keys: ['l'], label: 'Go to the letter' },
  { action: 'go-to-decision', group: 'case', keys: ['d'], label: 'Go to the decision' },
  { action: 'approve', group: 'case', keys: ['Shift+A'], label: 'Approve; the panel asks first', opens: true },
  { action: 'reject', group: 'case', keys: ['Shift+R'], label: 'Reject; the panel asks first', opens: true },
  {
    action: 'ask-for-more',
    group: 'case',
    keys: ['Shift+M'],
    label: 'Ask for more information; the panel asks first',
    opens: true,
  },
  { action: 'show-review', group: 'case', keys: ['1'], label: 'Show the review' },
  { action: 'show-versions', group: 'case', keys: ['2'], label: 'Show the versions' },
  { action: 'show-timeline', group: 'case', keys: ['3'], label: 'Show the timeline' },
  { action: 'switch-side', group: 'case', keys: ['s'], label: 'On a narrow screen: from pages to draft and back' },
  { action: 'show-shortcuts', group: 'case', keys: ['?'], label: 'Show the keyboard shortcuts', opens: true },
  { action: 'go-to-pages', group: 'pages', keys: ['p'], label: 'Go to the pages; the arrow keys then move them' },
  { action: 'next-page', group: 'pages', keys: [']'], label: 'Next page', repeats: true },
  { action: 'previous-page', group: 'pages', keys: ['['], label: 'Previous page', repeats: true },
  { action: 'next-document', group: 'pages', keys: ['.'], label: 'Next document', repeats: true },
  { action: 'previous-document', group: 'pages', keys: [','], label: 'Previous document', repeats: true },
  {
    action: 'search',
    group: 'pages',
    keys: ['/'],
    label: 'Search the documents; Enter and Shift+Enter step',
    opens: true,
  },
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

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

type Question<Action extends string> = {
  press: KeyPress;
  mode: ShortcutMode;
  shortcuts: readonly Shortcut<Action>[];
};

/** What a key press asks for; null for keys that are none of ours, so that browser shortcuts go on working. */
export function readShortcut<Action extends string>({
  press,
  mode,
  shortcuts,
}: Question<Action>): Shortcut<Action> | null {
  if (mode === 'off' || press.ctrlKey || press.metaKey || press.altKey !== (mode === 'alt')) return null;
  const name = nameKey(press);
  const shortcut = shortcuts.find(({ keys }) => keys.includes(name));
  return shortcut && (!press.repeat || shortcut.repeats) ? shortcut : null;
}

/** One that puts a character into a field. */
export const isTyped = ({ key, ctrlKey, metaKey }: KeyPress): boolean => [...key].length === 1 && !ctrlKey && !metaKey;

/** Whether a letter is a capital one is Shift's word alone: Caps Lock switches no key off, and none to another. */
function nameKey(press: KeyPress): string {
  const key = press.altKey ? keyWithoutAlt(press) : press.key;
  if (!/^\p{L}$/u.test(key)) return key;
  return press.shiftKey ? `Shift+${key.toUpperCase()}` : key.toLowerCase();
}

const SIGNS: Record<string, string> = {
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Equal: '=',
  Minus: '-',
  Period: '.',
};

/** With Option a Mac types another sign: where the key stands tells which it was. */
function keyWithoutAlt({ key, code, shiftKey }: KeyPress): string {
  if (/^[\x21-\x7e]$/.test(key)) return key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? SIGNS[code] ?? key;
}

/** As the sheet and the buttons' titles say it. */
export const showKey = ({ name, mode }: { name: string; mode: ShortcutMode }): string =>
  mode === 'alt' && isSingle(name) ? `Alt+${name}` : name;

const isSingle = (name: string) => name.replace('Shift+', '').length === 1;
