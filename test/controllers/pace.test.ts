import { expect } from '@open-wc/testing';
import { Pace } from '../../src/controllers/pace.js';

describe('the pace of calls', () => {
  it('lets so many begin in any one second, and tells the others how long to wait', () => {
    const pace = new Pace();
    expect([0, 100, 200].map((now) => pace.wait(2, now))).to.deep.equal([0, 0, 800]);
    expect(pace.wait(2, 999), 'not yet').to.equal(1);
    expect(pace.wait(2, 1000), 'the first is a second ago').to.equal(0);
    expect(pace.wait(2, 1050), 'the second is not').to.equal(50);
  });

  it('does not count those that only asked', () => {
    const pace = new Pace();
    pace.wait(1, 0);
    for (let ask = 0; ask < 50; ask += 1) pace.wait(1, 10);
    expect(pace.wait(1, 1000)).to.equal(0);
  });

  it('lets one begin where less than one is allowed', () => expect(new Pace().wait(0, 0)).to.equal(0));
});
