// As tests are run, for as long as is asked for, with what is asked for in the page.
import base from '../web-test-runner.config.mjs';

const day = 86_400_000;

export default {
  ...base,
  files: ['test/faults/fuzz-run.ts'],
  testFramework: { config: { timeout: day } },
  testsFinishTimeout: day,
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>fuzz</title><body><script>globalThis.fuzz = ${process.env.FUZZ}</script><script type="module" src="${framework}"></script></body></html>`,
};
