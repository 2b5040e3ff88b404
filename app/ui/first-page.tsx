'use client';

import { useState } from 'react';

/** A document's first page, small, beside its name: nothing where there is no picture of it, as of a text that was typed in. */
export function FirstPage({ documentId, className }: { documentId: string; className: string }) {
  const [isMissing, setMissing] = useState(false);
  if (isMissing) return null;
  return (
    // biome-ignore lint/performance/noImgElement: the picture is behind a sign-in, where Next's own server for pictures cannot fetch it.
    <img
      src={`/api/files/pages/${documentId}/1`}
      alt=""
      loading="lazy"
      decoding="async"
      // It is as large as a page to read: those go first.
      fetchPriority="low"
      draggable={false}
      onError={() => setMissing(true)}
      className={`rounded-[2px] border border-line bg-white object-cover object-top dark:brightness-[0.86] ${className}`}
    />
  );
}
