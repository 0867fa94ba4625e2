import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addDays } from '../../src/model/days.js';
import { activeDays, demandOf, leastActiveDays } from '../../src/model/forecast-demand.js';
import type { DailyUse } from '../../src/model/forecast-history.js';

const today = '2026-06-18';

/** What was used on so many days before today, and on which of them more could have been. */
function uses(days: number, use: (day: number, weekday: number) => number, open: (day: number) => boolean = () => true): DailyUse {
  const from = addDays(today, -days);
  const all = Array.from({ length: days }, (_, day) => day);
  return { from, uses: all.map((day) => use(day, new Date(`${addDays(from, day)}T00:00:00Z`).getUTCDay())), open: all.map(open), before: (clock) => clock };
}

type Figures = readonly [likely: number, low: number, high: number];

/**
 * What is expected in sum on the first day, after a week and after sixty days. The figures come from a computation of its
 * own, written in Python after docs/forecast.md: general matrices in place of formulas for two unknowns.
 */
const known: readonly [what: string, history: DailyUse, over: number, weekly: boolean, figures: readonly [Figures, Figures, Figures]][] = [
  ['the same each day', uses(28, () => 10), 0, false, [[10, 9.86060416, 10.1393958], [70, 69.5823557, 70.4176443], [600, 597.512332, 602.487668]]],
  ['growing', uses(56, (day) => 5 + day / 5), 0, false, [[16.399117, 16.0899663, 16.7082677], [118.882487, 117.831415, 119.933558], [1275.2658, 1265.26701, 1285.26459]]],
  ['falling to next to nothing', uses(40, (day) => 100 - 2.4 * day), 0, false, [[10.24672, 1.35711266, 19.1363273], [37.6862458, 7.52464885, 69.5660507], [201.71666, 7.52464885, 558.772541]]],
  ['none at weekends', uses(42, (day, weekday) => (weekday % 6 === 0 ? 0 : 10 + (day % 3))), 0, true, [[11.0417862, 8.27133662, 13.8122357], [55.1218604, 48.2757694, 61.9679514], [463.935872, 418.346368, 509.525376]]],
  ['by weekday and growing, a quarter of today gone by', uses(49, (day, weekday) => [4, 10, 12, 11, 13, 9, 6][weekday]! + ((day * 7) % 5) + day / 10), 0.25, true, [[15.288596, 13.1024703, 17.4747217], [110.602636, 103.685052, 117.520221], [1105.16485, 1034.02023, 1176.30948]]],
  ['by weekday, as far as chance allows', uses(35, (day, weekday) => [6, 10, 11, 12, 10, 9, 7][weekday]! + ((day * day) % 9)), 0, true, [[12.4008847, 8.35928116, 16.4424883], [85.3305784, 72.5105737, 98.150583], [736.915228, 622.517595, 851.312861]]],
  ['more on one weekday', uses(14, (_, weekday) => (weekday === 1 ? 11 : 10)), 0, true, [[10.00609, 9.77042386, 10.2417562], [71.0048795, 70.1451187, 71.8646403], [608.122693, 596.572696, 619.672691]]],
  ['hardly more on one weekday', uses(28, (_, weekday) => (weekday === 1 ? 10.05 : 10)), 0, false, [[10.0072736, 9.86777628, 10.1467708], [70.0509837, 69.6330205, 70.4689469], [600.441315, 597.95081, 602.931819]]],
  ['of less than two weeks', uses(13, (_, weekday) => (weekday === 1 ? 20 : 10)), 0, false, [[11.5654385, 5.61551462, 17.5153624], [81.000677, 60.9026132, 101.098741], [696.96211, 493.758953, 900.165267]]],
  ['uneven, two fifths of today gone by', uses(30, (day) => ((day * 37) % 23) + 1), 0.4, false, [[6.97516517, 0, 14.388607], [76.765509, 48.0069065, 105.524112], [695.623234, 472.091041, 919.155427]]],
  ['held up on some days', uses(21, (day) => ((day * 5) % 7) + 3, (day) => day % 4 !== 1), 0, true, [[3.0195198, 2.974846, 3.0641936], [42.0086895, 41.7026006, 42.3147785], [357.283512, 354.404386, 360.162637]]],
  ['held up on all but seven days', uses(30, (day) => (day % 4) + 3, (day) => day >= 20 && day < 27), 0, false, [[4.30445261, 2.21973806, 6.38916716], [30.1585372, 22.2530708, 38.0640035], [260.217199, 172.488958, 347.94544]]],
  ['held up on all but six days', uses(30, (day) => (day % 4) + 3, (day) => day >= 20 && day < 26), 0, false, [[4.4396352, 2.81505541, 6.06421499], [31.0826096, 25.8270445, 36.3381748], [266.745995, 217.614516, 315.877474]]],
  ['of a week and two days', uses(9, (day) => [8, 0, 12, 9, 0, 7, 11, 10, 9][day]!), 0, false, [[7.39477532, 0, 14.863425], [51.8084949, 26.2413815, 77.3756084], [446.897605, 253.973794, 639.821415]]],
  ['in clumps', uses(40, (day) => (Math.floor(day / 7) % 2 === 1 ? 20 : 4)), 0, false, [[12.3818331, 0, 34.6575793], [87.1907401, 19.286159, 155.095321], [779.811099, 293.485919, 1266.13628]]],
  ['by turns', uses(40, (day) => (day % 2 === 1 ? 20 : 4)), 0, false, [[12.1469077, 0.875706801, 23.4181085], [85.1244599, 50.9905697, 119.25835], [735.662055, 499.162373, 972.161738]]],
  ['over since long', uses(28, (day) => (day < 8 ? 6 + (day % 3) : 0)), 0, false, [[1.63093154, 0, 10.0306738], [11.3319057, 0, 36.3993195], [91.8270478, 0, 228.78168]]],
  ['from next to nothing, half of it at weekends', uses(56, (day, weekday) => ((weekday % 6 === 0 ? 0.5 : 1) * (day + 1)) / 2), 0, true, [[27.0999545, 25.7160239, 28.4838852], [181.917438, 177.570988, 186.263889], [2078.69098, 2038.48818, 2118.89378]]],
];

describe('the demand to come', () => {
  for (const [what, history, over, weekly, figures] of known) {
    it(`is as computed elsewhere where use was ${what}`, () => {
      const demand = demandOf(history, today, over)!;
      const { likely, low, high } = demand.paths(60);
      expect(demand.weekly).to.equal(weekly);
      [0, 6, 59].forEach((day, index) => {
        const expected = figures[index]!;
        [likely[day]!, low[day]!, high[day]!].forEach((figure, which) => {
          expect(figure, `${['likely', 'low', 'high'][which]} ${day}`).to.be.closeTo(expected[which]!, 1e-7 * expected[2]);
        });
      });
    });
  }

  const histories = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 10, maxLength: 60 }).filter((all) => all.filter((use) => use > 0).length >= 7);
  const paths = (all: readonly number[], days = 30, over = 0) => demandOf(uses(all.length, (day) => all[day]!), today, over)!.paths(days);

  it('is so many times as much where so many times as much was used', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const [once, thrice] = [paths(all), paths(all.map((use) => use * 3))];
        for (const path of ['likely', 'low', 'high'] as const) once[path].forEach((sum, day) => void expect(thrice[path][day]! / 3).to.be.closeTo(sum, 1e-6 * (1 + sum)));
      }),
    );
  });

  it('never shrinks from day to day, and is likely between its bounds', () => {
    fc.assert(
      fc.property(histories, fc.double({ min: 0, max: 1, noNaN: true }), (all, over) => {
        const { likely, low, high } = paths(all, 30, over);
        for (let day = 0; day < 30; day += 1) {
          expect(0 <= low[day]! && low[day]! <= likely[day]! && likely[day]! <= high[day]!, String(day)).to.equal(true);
          for (const path of [likely, low, high]) expect(path[day]! >= (path[day - 1] ?? 0)).to.equal(true);
        }
      }),
    );
  });

  it('is nothing of a day that is over', () => {
    const { likely, low, high } = paths([5, 8, 6, 7, 8, 9, 4, 6], 2, 1);
    expect([likely[0], low[0], high[0]]).to.deep.equal([0, 0, 0]);
    expect(likely[1]).to.be.greaterThan(5);
  });

  it('rests on all days where too few of those with use were open', () => {
    const use = (day: number) => (day > 20 && day % 2 === 0 ? 0 : (day % 4) + 3);
    const likely = (open: (day: number) => boolean) => [...demandOf(uses(30, use, open), today)!.paths(9).likely];
    expect(likely((day) => day >= 19), 'eleven, of which seven have use').not.to.deep.equal(likely(() => true));
    expect(likely((day) => day >= 20), 'ten, of which six').to.deep.equal(likely(() => true));
  });

  it('is the same however far it is looked ahead', () => {
    const all = [5, 8, 6, 7, 8, 9, 4, 6, 12, 3];
    expect([...paths(all, 40).high.slice(0, 7)]).to.deep.equal([...paths(all, 7).high]);
  });

  it('wants seven days with use', () => {
    expect(leastActiveDays).to.equal(7);
    const some = (active: number) => uses(20, (day) => (day < active ? 3 : 0));
    expect([activeDays(some(6)), activeDays(some(7))]).to.deep.equal([6, 7]);
    expect([demandOf(some(6), today) === null, demandOf(some(7), today) === null]).to.deep.equal([true, false]);
  });
});
