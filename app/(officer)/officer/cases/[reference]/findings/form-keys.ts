type Press = {
  key: string;
  repeat: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  nativeEvent: { isComposing: boolean };
  preventDefault: () => void;
  currentTarget: { requestSubmit: () => void };
};

/** In a form about a finding: Ctrl or Cmd with Enter saves it; Escape leads away from it, not out of it: what was typed stays. */
export const formKeys =
  ({ onLeave }: { onLeave: () => void }) =>
  (event: Press): void => {
    // Meant for the input method, which is still putting a word together.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onLeave();
    if (event.key !== 'Enter' || event.repeat || !(event.ctrlKey || event.metaKey)) return;
    // A button that has the focus is not meant.
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
