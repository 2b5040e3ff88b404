'use client';

import { useEffect, useRef, useState } from 'react';

/** A small picture of a file that is still on this device; nothing where the browser cannot draw it. */
export function PicturePreview({ file }: { file: File }) {
  const image = useRef<HTMLImageElement>(null);
  const [failed, setFailed] = useState<File | null>(null);
  useEffect(() => {
    const address = URL.createObjectURL(file);
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  if (failed === file) return null;
  return (
    // biome-ignore lint/performance/noImgElement: the picture is on this device, where Next's own server for pictures cannot fetch it.
    <img
      ref={image}
      alt=""
      decoding="async"
      draggable={false}
      onError={() => setFailed(file)}
      className="h-16 w-12 shrink-0 rounded-[2px] border border-line bg-white object-cover dark:brightness-[0.86]"
    />
  );
}
