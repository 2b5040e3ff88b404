/** A page's address as what is asked of it; what stands there twice counts as not said. */
export const readParams = (written: Record<string, string | string[] | undefined>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(written).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
