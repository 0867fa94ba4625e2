import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from '../../contract-check/reporters/html.js';
import { junit } from '../../contract-check/reporters/junit.js';
import { text } from '../../contract-check/reporters/text.js';
import type { Finding, Report, Result } from '../../contract-check/report.js';

const HOSTILE = `"><script>alert('x')</script>&\u0007]]>\ud800 – 资源包`;

const finding: Finding = {
  operation: 'listDeductions',
  route: 'GET /deductions',
  place: 'DeductionList.items[].remainingAfter',
  at: 'items[3].remainingAfter',
  rule: 'before − actual = after',
  expected: '9.7',
  actual: HOSTILE,
  repeat: `curl -i 'http://localhost/v1/deductions?product=${HOSTILE}' -H "Authorization: Bearer $TOKEN"`,
};
const result = (id: string, more: Partial<Result>): Result => ({
  id: `sample.${id}`,
  area: 'sample',
  title: `the rule of ${id}`,
  outcome: 'passed',
  reason: '',
  findings: [],
  more: 0,
  notes: [],
  milliseconds: 12.345,
  ...more,
});
const report: Report = {
  endpoint: 'http://localhost/v1',
  startedAt: '2026-06-18T06:30:00.000Z',
  contractVersion: '1.0',
  readOnly: true,
  requests: 7,
  results: [
    result('good', {}),
    result('bad', { outcome: 'failed', findings: [finding, finding], more: 3 }),
    result('absent', { outcome: 'skipped', reason: `no ${HOSTILE}` }),
    { ...result('stuck', { outcome: 'blocked', reason: 'another answer is at fault', notes: [`new: ${HOSTILE}`] }), area: 'other' },
  ],
};

/** The names of all elements, or an error where one is not closed. */
function elements(xml: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [, close, name, , alone] of xml.matchAll(/<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (close) assert.equal(open.pop(), name);
    else seen.push(name!);
    if (!close && !alone) open.push(name!);
  }
  assert.deepEqual(open, []);
  return seen;
}

describe('the report as JUnit', () => {
  const xml = junit(report);

  it('is well formed, whatever an answer holds', () => {
    assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /);
    const names = elements(xml);
    assert.equal(names.filter((name) => name === 'testcase').length, 4);
    // Nothing that looks like markup is left over once all elements are taken away, and no control character.
    const rest = xml.replace(/^<\?xml.*\?>/, '').replaceAll(/<\/?[\w-]+(?:\s+[\w-]+="[^"<]*")*\s*\/?>/g, '');
    assert.doesNotMatch(rest, /[<>]/);
    assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800]/);
    assert.doesNotMatch(xml, /&(?!amp;|lt;|gt;|quot;|#39;)/);
  });

  it('counts what failed, what could not be judged and what was left out', () => {
    assert.match(xml, /<testsuites name="packmeter contract 1\.0" tests="4" failures="1" errors="1" skipped="1" time="0\.049">/);
    assert.match(xml, /<testsuite name="sample" tests="3" failures="1" errors="0" skipped="1" /);
    assert.match(xml, /<failure message="listDeductions DeductionList\.items\[\]\.remainingAfter: expected 9\.7, actual /);
    assert.match(xml, /and 3 more like these<\/failure>/);
    assert.match(xml, /<error message="another answer is at fault" type="blocked"\/>/);
  });
});

describe('the report as a page', () => {
  const page = html(report);

  it('runs nothing and fetches nothing, whatever an answer holds', () => {
    assert.doesNotMatch(page, /<(?:script|img|link|iframe|object|a)\b/i);
    assert.doesNotMatch(page, /\s(?:src|href|style|on\w+)\s*=\s*"/i);
    assert.doesNotMatch(page, /url\(|@import/);
    assert.ok(page.includes('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;'));
  });

  it('tells the verdict, every check and every finding', () => {
    assert.match(page, /<h1>The backend differs from the contract<\/h1>/);
    assert.match(page, /1 passed, 1 failed, 1 blocked, 1 skipped; 7 requests/);
    for (const { id, title } of report.results) assert.ok(page.includes(`<code>${id}</code> ${title}`));
    assert.equal(page.split('<dt>repeat</dt>').length - 1, 2);
    assert.match(html({ ...report, results: report.results.slice(0, 1) }), /<h1>The backend keeps the contract<\/h1>/);
  });
});

describe('the report as text', () => {
  it('names the place in the contract and in the answer, and the request', () => {
    const lines = text(report).split('\n');
    assert.equal(lines[0], 'http://localhost/v1 against contract 1.0, reading only');
    assert.ok(lines.includes('  pass    sample.good: the rule of good'));
    assert.ok(lines.includes('  FAIL    sample.bad: the rule of bad'));
    assert.ok(lines.includes('          listDeductions (GET /deductions), DeductionList.items[].remainingAfter, at items[3].remainingAfter'));
    assert.ok(lines.some((line) => line.startsWith(`            repeat    curl -i 'http://localhost/v1/deductions?product=`)));
    assert.ok(lines.includes('          and 3 more like these'));
    assert.ok(lines.every((line) => !/\p{Cc}/u.test(line)), 'the terminal is steered');
    assert.ok(lines.includes('  BLOCKED sample.stuck: the rule of stuck (another answer is at fault)'));
    assert.equal(lines.at(-2), '1 passed, 1 failed, 1 blocked, 1 skipped; 7 requests. The backend differs from the contract.');
  });
});
