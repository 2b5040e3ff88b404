/** The scripts that a page loads by its HTML, each once. Those for browsers without modules are not loaded by any that we support. */
export function findScripts(html: string): string[] {
  const tags = html.match(/<script\b[^>]*>/gi) ?? [];
  const sources = tags
    .filter((tag) => !/\snomodule\b/i.test(tag))
    .map((tag) => tag.match(/\ssrc="([^"]+)"/i)?.[1]?.replaceAll('&amp;', '&'));
  return [...new Set(sources.filter((source) => source !== undefined))];
}
