/**
 * What stands in a form's fields, whatever the page was told: a password manager may fill them without an event. `known` is what
 * the page has heard of.
 */
export function readEntered<Fields extends Record<string, string>>(
  form: HTMLFormElement | null,
  known: Fields,
): Fields {
  const standing = form ? new FormData(form) : new FormData();
  const entries = Object.entries(known).map(([name, value]) => {
    const text = standing.get(name);
    return [name, typeof text === 'string' ? text : value];
  });
  return Object.fromEntries(entries);
}
