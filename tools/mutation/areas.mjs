// What is mutated, which tests have to find the faults, and the least share of them that they have to find (percent):
// what has been reached, on its way to the goal. Where it is null, nobody has yet waited for the end of a run.
import fs from 'node:fs';

/** Percent that tests are to find, in each area. */
export const GOAL = 90;

/** The fuzzer's own tests look for faults of a minute's length, and a thousand forecasts take four seconds. */
const elsewhere = ['test/ledger/fuzz.test.ts', 'test/model/forecast-score.test.ts'];
/** Looks which routes are known before other tests bring all of them. */
const first = 'test/api/known-routes.test.ts';
/** What finds nearly everything, or makes a world for each test, comes last: a story of its own is quicker, and says better what is wrong. */
const last = ['test/ledger/histories.test.ts', 'test/model/ledger-check.test.ts', 'test/api/auth-properties.test.ts', 'test/api/mock-backend.test.ts'];

const place = (file) => (file === first ? -2 : last.indexOf(file));
const tests = (...globs) =>
  globs
    .flatMap((glob) => fs.globSync(glob).sort())
    .filter((file) => !elsewhere.includes(file))
    .sort((a, b) => place(a) - place(b));

// The other controllers draw, or hold a page and its elements together: browser tests have those.
const pure = 'draft,group,intent,intent-state,newer-rows,pace,paged-rows,pages,persistence';

export const areas = {
  policies: { mutate: ['mock-api/policies/*.ts'], tests: tests('test/ledger/*.test.ts'), least: 90 },
  ledger: { mutate: ['mock-api/ledger/*.ts'], tests: tests('test/ledger/*.test.ts'), least: 90 },
  model: { mutate: ['src/model/*.ts'], tests: tests('test/model/*.test.ts'), least: 90 },
  api: { mutate: ['src/api/*.ts'], tests: tests('test/api/*.test.ts'), least: 90 },
  controllers: { mutate: [`src/controllers/{${pure}}.ts`], tests: tests('test/controllers/*.test.ts'), least: 90 },
};
