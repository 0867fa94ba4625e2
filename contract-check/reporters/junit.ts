/** A report in JUnit's XML, which build servers read. */
import type { Finding, Report, Result } from '../report.js';
import { escape } from './escape.js';

export function junit(report: Report): string {
  const areas = [...new Set(report.results.map(({ area }) => area))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="packmeter contract ${escape(report.contractVersion)}" ${counts(report.results)}>`,
    ...areas.flatMap((area) => suite(area, report)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(area: string, { results, startedAt, endpoint }: Report): readonly string[] {
  const own = results.filter((result) => result.area === area);
  return [
    `  <testsuite name="${escape(area)}" ${counts(own)} timestamp="${escape(startedAt)}" hostname="${escape(endpoint)}">`,
    ...own.flatMap(testCase),
    '  </testsuite>',
  ];
}

function counts(results: readonly Result[]): string {
  const count = (outcome: Result['outcome']): number => results.filter((result) => result.outcome === outcome).length;
  const time = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return `tests="${results.length}" failures="${count('failed')}" errors="${count('blocked')}" skipped="${count('skipped')}" time="${seconds(time)}"`;
}

function testCase({ id, area, title, outcome, reason, findings, more, milliseconds }: Result): readonly string[] {
  const head = `    <testcase name="${escape(`${id}: ${title}`)}" classname="packmeter.${escape(area)}" time="${seconds(milliseconds)}"`;
  if (outcome === 'passed') return [`${head}/>`];
  if (outcome === 'skipped') return [`${head}>`, `      <skipped message="${escape(reason)}"/>`, '    </testcase>'];
  if (outcome === 'blocked') return [`${head}>`, `      <error message="${escape(reason)}" type="blocked"/>`, '    </testcase>'];
  const [first] = findings as readonly [Finding, ...Finding[]];
  const message = `${first.operation} ${first.place}: expected ${first.expected}, actual ${first.actual}`;
  const rest = more > 0 ? [`and ${more} more like these`] : [];
  const body = escape([...findings.map(describe), ...rest].join('\n\n'));
  return [`${head}>`, `      <failure message="${escape(message)}" type="${escape(id)}">${body}</failure>`, '    </testcase>'];
}

const describe = ({ operation, route, place, at, rule, expected, actual, repeat }: Finding): string =>
  [`${operation} (${route})`, `place: ${place}`, `at: ${at}`, `rule: ${rule}`, `expected: ${expected}`, `actual: ${actual}`, `repeat: ${repeat}`].join('\n');

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
