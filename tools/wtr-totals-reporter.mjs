// Counts the tests of a web-test-runner run, over all browsers, into the file named by TOTALS_FILE. With SLOWEST it names
// so many files that took longest.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export function totalsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0 };
      for (const session of sessions) countSession(session, totals);
      if (process.env.SLOWEST) console.log(slowest(sessions, Number(process.env.SLOWEST)));
      if (process.env.TOTALS_FILE) fs.writeFileSync(process.env.TOTALS_FILE, JSON.stringify(totals));
    },
  };
}

function slowest(sessions, most) {
  const time = (suite) => suite.tests.reduce((sum, { duration }) => sum + (duration ?? 0), 0) + suite.suites.reduce((sum, child) => sum + time(child), 0);
  return [...sessions]
    .map(({ testFile, testResults }) => [path.relative(process.cwd(), testFile), testResults ? time(testResults) / 1000 : 0])
    .sort((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([file, seconds]) => `${seconds.toFixed(1).padStart(7)} s  ${file}`)
    .join('\n');
}

function countSession(session, totals) {
  const before = totals.failed;
  if (session.testResults) countSuite(session.testResults, totals);
  // A file that did not load, or an error outside any test, is a failure of its own.
  if (!session.passed && totals.failed === before) totals.failed += 1;
}

function countSuite(suite, totals) {
  for (const test of suite.tests) {
    if (test.skipped) continue;
    if (test.passed) totals.passed += 1;
    else totals.failed += 1;
  }
  for (const child of suite.suites) countSuite(child, totals);
}
