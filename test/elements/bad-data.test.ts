/** Every element on answers that no sane backend gives. */
import { expect } from '@open-wc/testing';
import { playBadData } from '../faults/bad-data.js';
import { backendSource, mount, shows, sourceOver, tags } from './support.js';

const cases = 60;

describe('bad data', () => {
  for (const tag of tags) {
    it(`leaves <${tag}> in a state that was drawn, ${cases} times`, async () => {
      const tally = await playBadData(tag, 1, cases);
      expect(tally.faults.join('\n')).to.equal('');
      expect(tally.cases).to.equal(cases);
      // Not all of it may fail, or nothing but errors has been looked at.
      expect([...tally.states.keys()]).to.include.members(['data', 'error']);
      console.log(`<${tag}> on ${tally.cases} bad answers: ${[...tally.states].map(([state, times]) => `${state} ${times}`).join(', ')}; ${tally.pressed} buttons pressed`);
    }).timeout(120_000);
  }

  // Found by twenty thousand answers: days and lists that no computer can make were worked out of them.
  for (const [tag, limit] of [['deduction-table', 'deductionMonths'], ['usage-chart', 'usageSpanDays'], ['renewal-settings', 'renewalMonths']] as const) {
    it(`has <${tag}> say so of a limit that reaches beyond all calendars`, async () => {
      const { fetch } = backendSource();
      const source = sourceOver(async (input, init) => {
        const response = await fetch(input, init);
        if (!new URL(input instanceof Request ? input.url : input).pathname.endsWith('/capabilities')) return response;
        const capabilities = (await response.json()) as { readonly limits: object };
        return Response.json({ ...capabilities, limits: { ...capabilities.limits, [limit]: 1e15 } });
      });
      const element = mount(tag, { source, product: 'mps' });
      await shows(element, 'does not follow the contract at');
      await shows(element, `limits.${limit}`);
    });
  }
});
