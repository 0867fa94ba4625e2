import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import { Pace } from '../../src/controllers/pace.js';

/** Makes calls at a pace, each after a halt of so many milliseconds, and tells when they were made. */
async function made(most: number, calls: number, halt = 0): Promise<readonly number[]> {
  const pace = new Pace();
  const times: number[] = [];
  const call = () => {
    const since = performance.now();
    while (performance.now() < since + halt);
    times.push(performance.now());
    return Promise.resolve();
  };
  await Promise.all(Array.from({ length: calls }, () => pace.begin(most, call)));
  return times;
}

describe('the pace of calls', () => {
  it('lets so many begin in any one second', async () => {
    const times = await made(2, 4);
    expect(times[1]! - times[0]!, 'at once').to.be.below(999);
    for (const place of [2, 3]) expect(times[place]! - times[place - 2]!).to.be.at.least(999);
  });

  it('lets no more begin in the second after one', async () => {
    let late = 0;
    const ending = new AbortController();
    const whole = performance.now.bind(performance);
    Object.defineProperty(performance, 'now', { configurable: true, value: () => whole() + late });
    try {
      const [pace, times] = [new Pace(), [] as number[]];
      const call = () => Promise.resolve(times.push(late));
      await Promise.all([pace.begin(2, call), pace.begin(2, call)]);
      late = 1000;
      await Promise.all([pace.begin(2, call), pace.begin(2, call)]);
      pace.begin(2, call, ending.signal).catch(() => undefined);
      await Promise.resolve();
      expect(times).to.deep.equal([0, 0, 1000, 1000]);
    } finally {
      ending.abort();
      Reflect.deleteProperty(performance, 'now');
    }
  });

  it('counts a call from when it was made, however long the page halted before', async () => {
    const [first, second] = await made(1, 2, 400);
    expect(second! - first!).to.be.at.least(999);
  });

  it('lets one begin where less than one is allowed', async () => expect(await made(0, 1)).to.have.length(1));

  it('gives back what the call gives, and its failure', async () => {
    const pace = new Pace();
    expect(await pace.begin(9, () => Promise.resolve('answer'))).to.equal('answer');
    const failure = await pace.begin(9, () => Promise.reject(new Error('broken'))).catch((cause: unknown) => cause);
    expect(failure).to.be.an('error').with.property('message', 'broken');
  });

  it('does not make a call whose signal ends while it waits, nor count it', async () => {
    const [pace, ending, made] = [new Pace(), new AbortController(), [] as string[]];
    const call = (name: string) => () => Promise.resolve(made.push(name));
    await pace.begin(1, call('first'));
    const second = pace.begin(1, call('second'), ending.signal).catch((cause: unknown) => cause);
    const third = pace.begin(1, call('third'));
    ending.abort();
    expect(await second).to.be.instanceOf(ApiError).with.property('kind', 'aborted');
    await third;
    expect(made).to.deep.equal(['first', 'third']);
  });
});
