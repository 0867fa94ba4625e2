// Imports run one way:
//   define → elements → parts, controllers → api → contract;  elements, controllers → model → contract;
//   frameworks holds types alone;  i18n, loading and styles are leaves (i18n fetches its languages by loading);  mock-api takes from src only the contract;  src never imports mock-api.

/** The folders of src, and what each may import beside itself. */
const layers = {
  contract: [],
  loading: [],
  model: ['contract'],
  api: ['contract', 'i18n', 'loading'],
  sources: ['api', 'model', 'contract', 'i18n'],
  i18n: ['loading'],
  styles: [],
  chart: ['model', 'contract', 'i18n', 'styles'],
  controllers: ['api', 'model', 'contract', 'i18n', 'loading'],
  export: ['api', 'model', 'contract'],
  parts: ['controllers', 'export', 'api', 'model', 'contract', 'i18n', 'loading', 'styles'],
  elements: ['parts', 'controllers', 'export', 'api', 'model', 'contract', 'i18n', 'loading', 'styles'],
  define: ['elements'],
  frameworks: ['elements', 'parts'],
};
const anyOf = (names) => `^src/(?:${names.join('|')})/`;
const pure = ['contract', 'model', 'i18n', 'styles'];

const oneWay = Object.entries(layers).map(([layer, allowed]) => ({
  name: `${layer}-imports-downwards`,
  severity: 'error',
  comment: `src/${layer} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing else of src'}`,
  from: { path: `^src/${layer}/` },
  // chart is loaded by import() alone; see chart-is-lazy
  to: { path: '^src/', pathNot: [anyOf([layer, ...allowed]), ...(['elements', 'controllers'].includes(layer) ? ['^src/chart/'] : [])] },
}));

export default {
  forbidden: [
    ...oneWay,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: { path: '^(src|mock-api)/', pathNot: '^src/frameworks/' }, to: { couldNotResolve: true } },
    {
      name: 'known-folder',
      severity: 'error',
      comment: 'a file of src lies in one of the folders above, or is an entry point',
      from: { path: '^src/', pathNot: [anyOf(Object.keys(layers)), '^src/(?:index|define|script-tag|autoload)\\.ts$', '^src/[^/]+\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'values-of-the-contract-from-their-own-file',
      severity: 'error',
      comment: 'index.ts and routes.ts have every schema: a page would carry all of them',
      from: { path: anyOf(['api', 'model', 'export', 'controllers', 'parts', 'elements']) },
      to: { path: '^src/contract/(?:index|routes)\\.ts$', dependencyTypesNot: ['type-only', 'dynamic-import'] },
    },
    { name: 'src-knows-no-mock', severity: 'error', from: { path: '^src/' }, to: { path: '^mock-api/' } },
    { name: 'mock-shares-the-contract-alone', severity: 'error', from: { path: '^mock-api/' }, to: { path: '^src/', pathNot: '^src/contract/' } },
    {
      name: 'contract-check-knows-the-contract-alone',
      severity: 'error',
      comment: "it judges other people's backends: neither our elements nor our ledger may tell it what is right",
      from: { path: '^contract-check/' },
      to: { path: '^(?:src|mock-api)/', pathNot: '^src/contract/' },
    },
    {
      name: 'ledger-is-pure',
      severity: 'error',
      comment: 'the ledger and its policies know no HTTP and no platform',
      from: { path: '^mock-api/(?:ledger|policies)/' },
      to: { path: '.', pathNot: ['^mock-api/(?:ledger|policies)/', '^mock-api/[\\w-]+-data\\.ts$', '^src/contract/', '^node_modules/(?:@types/)?(?:big\\.js|valibot)/'] },
    },
    {
      name: 'browser-runs-no-node-modules',
      severity: 'error',
      from: { path: '^(?:src|mock-api)/', pathNot: '^mock-api/(?:server\\.ts$|node/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-layers-draw-nothing',
      severity: 'error',
      from: { path: anyOf(pure.filter((name) => name !== 'styles')) },
      to: { path: '^node_modules/(?:lit|@lit|lit-html|lit-element|chart\\.js)/' },
    },
    {
      name: 'chart-engine-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/chart/' },
      to: { path: '^node_modules/chart\\.js/' },
    },
    {
      name: 'chart-is-lazy',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:chart/|index\\.ts$)' },
      to: { path: '^src/chart/', dependencyTypesNot: ['dynamic-import', 'type-only', 'type-import', 'pre-compilation-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['browser', 'import', 'default', 'types'],
    },
  },
};
