/** A report for a terminal. */
import { passed, type Finding, type Report, type Result } from '../report.js';

/** Without what would steer the terminal: an answer may hold anything. */
const tame = (line: string): string => line.replaceAll(/\p{Cc}/gu, '\ufffd');

const marks = { passed: 'pass', failed: 'FAIL', skipped: 'skip', blocked: 'BLOCKED' } as const;

export function text(report: Report): string {
  const areas = [...new Set(report.results.map(({ area }) => area))];
  const lines = areas.flatMap((area) => ['', area, ...report.results.filter((result) => result.area === area).flatMap(resultLines)]);
  return [`${report.endpoint} against contract ${report.contractVersion}${report.readOnly ? ', reading only' : ''}`, ...lines, '', ending(report), ''].map(tame).join('\n');
}

function resultLines({ id, title, outcome, reason, findings, more, notes }: Result): readonly string[] {
  return [
    `  ${marks[outcome].padEnd(7)} ${id}: ${title}${reason === '' ? '' : ` (${reason})`}`,
    ...findings.flatMap(findingLines),
    ...(more > 0 ? [`          and ${more} more like these`] : []),
    ...notes.map((note) => `          note: ${note}`),
  ];
}

const findingLines = ({ operation, route, place, at, rule, expected, actual, repeat }: Finding): readonly string[] => [
  `          ${operation} (${route}), ${place}${at === place || place.endsWith(`.${at}`) ? '' : `, at ${at}`}`,
  `            rule      ${rule}`,
  `            expected  ${expected}`,
  `            actual    ${actual}`,
  `            repeat    ${repeat}`,
];

function ending(report: Report): string {
  const count = (outcome: Result['outcome']): number => report.results.filter((result) => result.outcome === outcome).length;
  const counts = (['passed', 'failed', 'blocked', 'skipped'] as const).map((outcome) => `${count(outcome)} ${outcome}`).join(', ');
  const verdict = passed(report) ? `${unjudged(count('skipped'), report.results.length)}The backend keeps the contract.` : 'The backend differs from the contract.';
  return `${counts}; ${report.requests} requests. ${verdict}`;
}

/** A verdict holds as far as there was something to judge. */
const unjudged = (skipped: number, all: number): string => (skipped === 0 ? '' : `${skipped} of ${all} checks could not be judged here. As far as the others go: `);
