'use client';

import { FilePlus2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/app/ui/button';
import { joinClasses } from '@/app/ui/join-classes';
import { ACCEPTED_FILES } from '../upload/check-file';

/** The button and the place to drop files. A drop anywhere on the page counts: elsewhere the browser would open the file. */
export function AddDocuments({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const { dragging, hadFolder } = useFileDrop(onFiles);
  return (
    <div
      className={joinClasses(
        'grid justify-items-center print:hidden noscript:hidden gap-3 rounded-lg border-2 border-dashed px-5 py-8 text-center transition-colors',
        dragging ? 'border-accent bg-accent-soft' : 'border-line-strong',
      )}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_FILES}
        aria-label="Add documents"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // So that the same file can be chosen again.
          event.target.value = '';
        }}
      />
      <Button variant="primary" size="lg" onClick={() => input.current?.click()}>
        <FilePlus2 aria-hidden className="size-5" />
        Add documents
      </Button>
      <p className="text-base text-ink-muted">
        <span className="hidden pointer-fine:inline">Or drop files here. </span>
        PDF, or photographs and scans as JPEG, PNG, TIFF, WebP or HEIC, up to 20 MB each.
      </p>
      {hadFolder && (
        <p role="alert" className="text-base text-danger">
          A folder cannot be added. Open it and add the files in it.
        </p>
      )}
    </div>
  );
}

function useFileDrop(onFiles: (files: readonly File[]) => void) {
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
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, []);
  return { dragging, hadFolder };
}
