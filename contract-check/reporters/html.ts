/** A report as one page: no script, nothing fetched. */
import { passed, type Finding, type Report, type Result } from '../report.js';
import { escape } from './escape.js';

const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
  h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { padding: .35rem 0; border-block-end: 1px solid color-mix(in srgb, currentColor 15%, transparent); }
  .outcome { display: inline-block; min-width: 4.5rem; font-weight: 600; }
  .failed .outcome, .blocked .outcome { color: light-dark(#b3261e, #ff8a80); }
  .passed .outcome { color: light-dark(#1b6e3c, #7bd99b); }
  .skipped { opacity: .75; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .5rem 0 .8rem 4.5rem; }
  dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
  code { font: .9em ui-monospace, monospace; }
`;

export function html(report: Report): string {
  const areas = [...new Set(report.results.map(({ area }) => area))];
  const count = (outcome: Result['outcome']): number => report.results.filter((result) => result.outcome === outcome).length;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${passed(report) ? 'Kept' : 'Broken'}: contract check of ${escape(report.endpoint)}</title>
<style>${STYLE}</style>
<h1>${passed(report) ? 'The backend keeps the contract' : 'The backend differs from the contract'}</h1>
<p><code>${escape(report.endpoint)}</code> against contract ${escape(report.contractVersion)}, ${escape(report.startedAt)}${report.readOnly ? ', reading only' : ''}:
${count('passed')} passed, ${count('failed')} failed, ${count('blocked')} blocked, ${count('skipped')} skipped; ${report.requests} requests.</p>
${areas.map((area) => section(area, report.results.filter((result) => result.area === area))).join('\n')}
</html>
`;
}

const section = (area: string, results: readonly Result[]): string => `<h2>${escape(area)}</h2>\n<ul>\n${results.map(item).join('\n')}\n</ul>`;

function item({ id, title, outcome, reason, findings, more, notes }: Result): string {
  const rest = [...(more > 0 ? [`and ${more} more like these`] : []), ...notes.map((note) => `Note: ${note}`)];
  return [
    `<li class="${outcome}"><span class="outcome">${outcome}</span> <code>${escape(id)}</code> ${escape(title)}${reason === '' ? '' : ` <em>(${escape(reason)})</em>`}`,
    ...findings.map(finding),
    ...rest.map((line) => `<p>${escape(line)}</p>`),
    '</li>',
  ].join('\n');
}

function finding({ operation, route, place, at, rule, expected, actual, repeat }: Finding): string {
  const rows = { where: `${operation} (${route})`, place, at, rule, expected, actual, repeat };
  const terms = Object.entries(rows).map(([name, text]) => `<dt>${name}</dt><dd>${name === 'rule' ? escape(text) : `<code>${escape(text)}</code>`}</dd>`);
  return `<dl>${terms.join('')}</dl>`;
}
