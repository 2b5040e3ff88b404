'use client';

import { useEffect, useRef, useState } from 'react';

/** Files that are dropped on the page, or pasted outside a field. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [dragging, setDragging] = useState(false);
  const [hadFolder, setHadFolder] = useState(false);
  const receive = useRef(onFiles);
  useEffect(() => {
    receive.current = onFiles;
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      // Null when the pointer leaves the window, else it only moves from one element to another.
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragging(false);
      const items = [...event.dataTransfer.items].filter(({ kind }) => kind === 'file');
      const files = items.filter((item) => !item.webkitGetAsEntry()?.isDirectory);
      setHadFolder(files.length < items.length);
      receive.current(files.map((item) => item.getAsFile()).filter((file) => file !== null));
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Office programs put a picture of the words beside them: in a field the words are meant.
      const isInField = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      if (files.length === 0 || isInField) return;
      event.preventDefault();
      receive.current(files);
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('paste', paste, { signal });
    return () => listening.abort();
  }, []);
  return { dragging, hadFolder };
}
