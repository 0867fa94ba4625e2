// A test runner for Stryker: the tests of an area as one script, which is evaluated anew for each mutant. So no mutant
// leaves anything to the next, and one in a table that is made while modules load needs no new process.
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { preparePage } from './page.mjs';
import { isChosen } from './sample.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
/** How often to look whether anything happens, in milliseconds, and in how many looks in a row a test may do nothing. The longest waits for a third of a second. */
const [LOOK, MOST_IDLE] = [50, 40];
// A test that was ended may fail once more, when nobody asks any more.
process.on('uncaughtException', () => {});
const world = (globalThis.__stryker__ ??= {});

class Runner {
  #options;
  #script;

  constructor(options) {
    this.#options = options;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const entry = this.#options.area.tests.map((file) => `import ${JSON.stringify(path.resolve(file))};`).join('\n');
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: process.cwd() },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node24',
      packages: 'external',
      alias: { '@open-wc/testing': here('open-wc.mjs') },
      tsconfig: path.resolve('tsconfig.json'),
      logLevel: 'error',
    });
    this.#script = new vm.Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`, { filename: 'tests.cjs' });
  }

  async dryRun({ coverageAnalysis }) {
    const beforeEach = coverageAnalysis === 'perTest' ? (test) => (world.currentTestId = test.fullTitle()) : undefined;
    const result = await this.#run({ bail: false, beforeEach });
    delete world.currentTestId;
    return { ...result, mutantCoverage: world.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    // Stryker has no word for it; the count leaves these out.
    if (!isChosen(activeMutant, this.#options.area.sample)) return { status: MutantRunStatus.Error, errorMessage: 'Not in the sample.' };
    world.hitLimit = hitLimit;
    world.hitCount = hitLimit ? 0 : undefined;
    const result = await this.#run({ active: activeMutant.id, whileLoading: mutantActivation === 'static', wanted: testFilter && new Set(testFilter), bail: true });
    return toMutantRunResult(determineHitLimitReached(world.hitCount, hitLimit) ?? result);
  }

  async #run({ active, whileLoading = false, wanted, bail, beforeEach }) {
    preparePage();
    const mocha = new Mocha({ ui: 'bdd', reporter: class {}, timeout: 0, bail });
    mocha.suite.emit('pre-require', globalThis, null, mocha);
    try {
      world.activeMutant = whileLoading ? active : undefined;
      this.#script.runInThisContext()(createRequire(path.resolve('package.json')), {}, {});
      world.activeMutant = active;
    } catch (error) {
      // Only a mutant that acts while modules load can break that, and so it has been found.
      return { status: DryRunStatus.Error, errorMessage: String(error) };
    }
    if (beforeEach) mocha.suite.beforeEach(function () {
      beforeEach(this.currentTest);
    });
    if (wanted) keepOnly(mocha.suite, wanted);
    return await new Promise((resolve) => {
      const tests = [];
      const running = mocha.run(() => {
        stopWatching();
        running.dispose();
        resolve({ status: DryRunStatus.Complete, tests });
      });
      const stopWatching = endHungTests(running);
      running
        .on('pass', (test) => tests.push({ ...named(test), status: TestStatus.Success }))
        .on('fail', (failed, error) => tests.push({ ...named(failed.ctx?.currentTest ?? failed), status: TestStatus.Failed, failureMessage: String(error.message) }));
    });
  }
}

/**
 * Ends a test that waits for what never comes. It is told by the looks that found nothing to do: a machine that is busy
 * with other things makes a test slow, and looks rare, and that is no fault.
 */
function endHungTests(running) {
  let idle = 0;
  let mark = performance.eventLoopUtilization();
  running.on('test', () => (idle = 0));
  const timer = setInterval(() => {
    const { active } = performance.eventLoopUtilization(mark);
    mark = performance.eventLoopUtilization();
    idle = active < LOOK / 2 ? idle + 1 : 0;
    if (idle < MOST_IDLE) return;
    idle = 0;
    running.currentRunnable?.callback?.(new Error('Nothing happens any more.'));
  }, LOOK);
  return () => clearInterval(timer);
}

const named = (test) => ({ id: test.fullTitle(), name: test.fullTitle(), timeSpentMs: test.duration ?? 0 });

function keepOnly(suite, wanted) {
  suite.tests = suite.tests.filter((test) => wanted.has(test.fullTitle()));
  for (const child of suite.suites) keepOnly(child, wanted);
}

function createRunner(injector) {
  return new Runner(injector.resolve('options'));
}
createRunner.inject = ['$injector'];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'one-script', createRunner)];
export const strykerValidationSchema = { properties: { area: { type: 'object' } } };
