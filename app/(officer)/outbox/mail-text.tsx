import { Fragment } from 'react';

/** A mail's plain text; a line that is an address is a link, as mail programs show it. */
export function MailText({ text }: { text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, which never changes
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line, index) => <Fragment key={index}>{showLine(line)}</Fragment>);
  return <div className="wrap-anywhere whitespace-pre-wrap text-sm">{lines}</div>;
}

const showLine = (line: string) =>
  URL.canParse(line) ? (
    <>
      <a href={line} className="link">
        {line}
      </a>
      {'\n'}
    </>
  ) : (
    `${line}\n`
  );
