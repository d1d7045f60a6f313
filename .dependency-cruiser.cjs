/**
 * The arrows between the rooms: data flows one way, and a room may import only what is named here. Leaf files
 * (finding, user-error, natural-order) may be used by every room but stats, thread and simulate, which import nothing of ours.
 */
const leaves = '^src/(finding|user-error|natural-order)\\.ts$';
const reportModels = '^src/(report/(model|firm-model|comparison/model)|rules/(model|rule))\\.ts$';

const rooms = {
  csv: [leaves, '^src/thread/'],
  workbook: [leaves, '^src/csv/'],
  dataset: [leaves, '^src/csv/'],
  rules: [leaves, '^src/csv/', '^src/workbook/', '^src/dataset/', '^src/indicators/', '^src/stats/', '^src/thread/'],
  indicators: [leaves, '^src/dataset/'],
  stats: [],
  thread: [],
  simulate: [],
  engine: [leaves, '^src/csv/', '^src/dataset/', '^src/indicators/', '^src/stats/', '^src/thread/'],
  report: [leaves, '^src/csv/', '^src/dataset/', '^src/indicators/', '^src/stats/', '^src/engine/'],
  locale: [leaves, '^src/dataset/fields\\.ts$', '^src/indicators/', reportModels],
  render: [
    leaves,
    '^src/csv/(writer|append-column|cell-name)\\.ts$',
    '^src/dataset/header/aliases\\.ts$',
    '^src/indicators/',
    '^src/locale/',
    reportModels,
  ],
  library: [
    leaves,
    ...['csv', 'workbook', 'dataset', 'rules', 'indicators', 'engine', 'report', 'locale', 'render'].map((room) => `^src/${room}/`),
  ],
};

/** A room reaches its own files, what it is allowed, Node's modules and packages; anything else of ours is a violation. */
const arrows = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-knows-only-its-left`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [`^src/${room}/`, ...allowed] },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'locale-imports-types-only',
      severity: 'error',
      from: { path: '^src/locale/' },
      to: { path: '^src/', pathNot: ['^src/locale/', leaves], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'leaves-stand-alone',
      severity: 'error',
      from: { path: leaves },
      to: { path: '^src/', pathNot: leaves },
    },
    {
      name: 'library-without-command-line',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/(cli/|main\\.ts$)' },
    },
    {
      name: 'only-cli-io-is-the-process',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/io\\.ts$' },
      to: { path: '^(node:)?process$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engine/(duckdb|postgres|clickhouse)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      // Optional peers, which are installed here for the tests.
      name: 'engines-with-their-own-packages',
      severity: 'error',
      from: { path: '^src/engine/(duckdb|postgres|clickhouse)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: '^node_modules/(@duckdb/node-api|@clickhouse/client|pg|@types/pg)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main'],
    },
  },
};
