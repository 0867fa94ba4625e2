// Counts the tests of a web-test-runner run, over all browsers, into the file named by TOTALS_FILE.
import fs from 'node:fs';

export function totalsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0 };
      for (const session of sessions) countSession(session, totals);
      if (process.env.TOTALS_FILE) fs.writeFileSync(process.env.TOTALS_FILE, JSON.stringify(totals));
    },
  };
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
