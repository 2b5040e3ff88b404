import { Fragment } from 'react';

/** A mail's plain text; a line that is an address is a link, as mail programs show it. */
export function MailText({ text }: { text: string }) {
  const lines = text
    .trimEnd()
    .split('\n')
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never change their places
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
