// Reads how many tests passed, failed and were skipped out of the runners' own reports.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * @param {string} file what `vitest --reporter=json` wrote
 * @returns {Counts | null} null when there is no report: the run broke down
 */
export function countVitest(file) {
  const report = readJson(file);
  if (!report) return null;
  // A file that could not even be loaded holds no test that could fail.
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {string} file what Playwright's json reporter wrote
 * @returns {Counts | null}
 */
export function countPlaywright(file) {
  const report = readJson(file);
  if (!report) return null;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // A test that only passes on another try has failed; errors outside tests count like tests.
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/**
 * @param {string} file what the faults wrote
 * @returns {{ passed: number, failed: number } | null}
 */
export const readCounts = (file) => readJson(file);

/** @param {Counts[]} all */
export function sumCounts(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) for (const key of Object.keys(total)) total[key] += counts[key];
  return total;
}
