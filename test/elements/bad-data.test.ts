/** Every element on answers that no sane backend gives. */
import { expect } from '@open-wc/testing';
import { playBadData } from '../faults/bad-data.js';
import { tags } from './support.js';

const cases = 60;

describe('bad data', () => {
  for (const tag of tags) {
    it(`leaves <${tag}> in a state that was drawn, ${cases} times`, async () => {
      const tally = await playBadData(tag, 1, cases);
      expect(tally.faults.join('\n')).to.equal('');
      expect(tally.cases).to.equal(cases);
      // Not all of it may fail, or nothing but errors has been looked at.
      expect([...tally.states.keys()]).to.include.members(['data', 'error']);
      console.log(`<${tag}> on ${tally.cases} bad answers: ${[...tally.states].map(([state, times]) => `${state} ${times}`).join(', ')}`);
    });
  }
});
