/** What the usage chart says elsewhere as well: in the overview, and in every language. */
import { expect } from '@open-wc/testing';
import type { UsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import { overviewOf, rowOf, said } from './overview-support.js';
import { backendSource, mount, part, parts, waitUntil } from './support.js';
import { burning, drawn } from './usage-support.js';

describe('the burn-down in <usage-chart>, beside the overview', () => {
  const words = { 'Runs out': 'Runs out', 'Period used up': 'Quota used up', 'Suffices until': 'Suffices until the reset', Lapses: 'Expires first' } as const;
  const verdict = new RegExp(`(${Object.keys(words).join('|')}) (\\w{3} \\d+)`);

  it('makes the same forecast, of the first pack and of one that usage draws on after it', async () => {
    const { source } = backendSource();
    const { element: overview } = await overviewOf('typical', { source, product: 'lke' });
    for (const id of ['lke-v3-97af01', 'lke-v3-5512de']) {
      await waitUntil(() => verdict.test(said(rowOf(overview, id))), `the overview’s forecast of ${id}`);
      const [, kind, day] = verdict.exec(said(rowOf(overview, id)))!;
      const chart = await burning(id, { source });
      const figure = parts(chart, '.figures > div').find((each) => said(each).startsWith(words[kind as keyof typeof words]));
      expect(said(figure?.querySelector('dd')), `${id}: ${kind}`).to.match(new RegExp(`^${day}, 20\\d\\d`));
    }
    overview.parentElement!.remove();
  });
});

describe('the summary of <usage-chart>', () => {
  const spoken = (element: Element) => part(element, 'canvas').getAttribute('aria-label') ?? '';

  it('tells total, peak, change and trend, and when a pack runs out, in each language', async () => {
    const { element } = await drawn();
    const pack = await burning('mps-gen-2fa4b7');
    for (const [lang, total, trend, ends] of [
      ['en', '701.94 h in all', /Steady|Rising|Falling/, 'Expected to run out on Aug 29, 2026'],
      ['zh-CN', '701.94 小时', /走势平稳|趋势/, '预计于 2026年8月29日 用尽'],
      ['ja', '701.94 時間', /横ばい|傾向/, '2026年8月29日'],
      ['ko', '701.94 시간', /보합|추세/, '2026년 8월 29일'],
    ] as const) {
      element.lang = pack.lang = lang;
      await waitUntil(() => spoken(element).includes('3.3%') && trend.test(spoken(element)), `usage in ${lang}`);
      expect(spoken(element)).to.contain(total).and.contain('31.44').and.contain(said(part(element, '.trend')));
      await waitUntil(() => spoken(pack).includes(ends), `the burn-down in ${lang}`);
      for (const text of [spoken(element), spoken(pack)]) {
        expect(text, 'everything is put in').not.to.match(/[{}]/);
        if (lang !== 'en') expect(text, 'nothing is left in English').not.to.match(/\b(the|of|day|days|left|more|average|Expected|Forecast)\b/);
        if (lang === 'zh-CN' || lang === 'ja') expect(text, 'sentences as they are set').not.to.match(/。 |[^\d\w]\. /);
      }
    }
  });

  it('stays the same for the eye and the ear while series are hidden', async () => {
    const element = mount<UsageChart>('usage-chart', { source: backendSource().source });
    await waitUntil(() => parts(element, '.key').length > 2, 'the legend');
    parts(element, 'button.key')[0]!.click();
    await element.updateComplete;
    for (const figure of parts(element, '.figures dd[title] bdi:first-child').slice(0, 2)) expect(spoken(element)).to.contain(figure.textContent);
  });
});
