import type { EvalResults } from '../results';
import type { Summary } from '../summarise';
import type { Verdict } from '../targets';
export function writeDocs(_: { results: EvalResults; summaries: Summary[]; verdicts: Verdict[] }): void {}
