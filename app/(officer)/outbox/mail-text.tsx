import { Fragment } from 'react';

/** A line that is the address of a page and nothing else. "Case: my claim" would be a URL as well. */
const isPageAddress = (line: string): boolean => /^https?:\/\/\S+$/.test(line) && URL.canParse(line);

/** A mail's plain text; a line that is the address of a page is a link, as mail programs show it. */
export function MailText({ text }: { text: string }) {
  const lines = text
    .trimEnd()
    .split('\n')
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never change their places
    .map((line, index) => <Fragment key={index}>{showLine(line)}</Fragment>);
  return <div className="wrap-anywhere whitespace-pre-wrap text-sm">{lines}</div>;
}

const showLine = (line: string) =>
  isPageAddress(line) ? (
    <>
      <a href={line} className="link">
        {line}
      </a>
      {'\n'}
    </>
  ) : (
    `${line}\n`
  );
