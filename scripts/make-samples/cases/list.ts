import type { CaseSpec } from '../sample-case';
import { whitcombeRoof } from './storm-whitcombe';

export function listSampleCases(): CaseSpec[] {
  return [whitcombeRoof];
}
