import { analyse } from 'scslre';
import { findRestarts, type Literal } from './find-restarts';

/** Why an expression's time can grow faster than the text it is given; null where neither analysis finds a way. */
export function findSlow(literal: Literal): string | null {
  const { reports } = analyse(literal, { reportTypes: { Move: true }, assumeRejectingSuffix: false });
  const [report] = reports;
  if (report) {
    const again = `“${report.character.pick}” again and again`;
    if (report.type === 'Move') return `it begins anew at each place of ${again}, and goes over the rest each time`;
    return `it can share ${again} out in many ways, and tries them all`;
  }
  const [restart] = findRestarts(literal);
  return restart ? `it can begin anew within ${restart}, and goes over the rest each time` : null;
}
