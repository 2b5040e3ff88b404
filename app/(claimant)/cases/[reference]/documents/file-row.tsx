import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** A line in the list of documents: name and size, its state below, and at the side what takes it out of the list. */
export function FileRow({
  picture,
  filename,
  name = filename,
  size,
  problem,
  repeat,
  leave,
  children,
}: {
  /** Of its first page, where its name alone does not tell which file it is. */
  picture?: ReactNode;
  filename: string;
  name?: ReactNode;
  size: ReactNode;
  problem?: ReactNode;
  /** Trying again; below the text on a phone, at the side elsewhere. */
  repeat?: ReactNode;
  /** Remove, cancel or dismiss. */
  leave: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="flex items-start gap-3 py-4 pr-2 pl-5 sm:items-center sm:pr-4">
      {picture}
      <div className="flex min-w-0 flex-1 flex-col gap-x-4 gap-y-3 sm:flex-row sm:items-center">
        <div className="grid min-w-0 flex-1 gap-1">
          <p className="wrap-anywhere min-w-0 font-medium leading-snug">
            <bdi translate="no">{name}</bdi>{' '}
            <span className="whitespace-nowrap font-normal text-base text-ink-muted">{size}</span>
          </p>
          {children}
          {problem && (
            <p role="alert" className="flex items-start gap-2 text-base text-danger">
              <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
              <span>
                {/* Read out by itself, the alert has to say which file it is about. */}
                <span className="sr-only">{filename}: </span>
                {problem}
              </span>
            </p>
          )}
        </div>
        {repeat && <div>{repeat}</div>}
      </div>
      <div className="-my-1.5">{leave}</div>
    </li>
  );
}
