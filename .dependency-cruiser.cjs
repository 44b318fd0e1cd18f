/**
 * The import table (scripts/layers.json) as rules for dependency-cruiser. Type imports count like any other.
 *
 * The table is the only place to edit: what is not allowed there is forbidden here.
 */
const { layers, tests } = require('./scripts/layers.json');

const anyTest = '\\.(test|e2e)\\.tsx?$|/test/';
const source = '^(shared|electron|renderer)/';
const escape = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
const folderPattern = (folder) => `^${escape(folder)}/`;
const packagePattern = (name) => `(^|/)node_modules/${escape(name).replace('*', '[^/]+')}/`;
/** Assets that a page or a program carries along; they import nothing. */
const assets = '^fixtures/|^package\\.json$';

/** One rule for the folders of this repository, one for packages and Node's own modules. */
function rulesOf(layer) {
  const from = { path: folderPattern(layer.folder), pathNot: anyTest };
  const folders = [layer.folder, ...layer.imports].map(folderPattern);
  const packages = layer.packages.map(packagePattern);
  const outside = ['npm', 'npm-dev', 'npm-no-pkg', 'npm-optional', 'npm-peer', 'npm-unknown', 'npm-bundled'];
  const rules = [
    {
      name: `layer:${layer.folder}`,
      comment: `${layer.folder} may import ${layer.imports.join(', ') || 'nothing'} of this repository.`,
      severity: 'error',
      from,
      to: { pathNot: [...folders, 'node_modules/', assets], dependencyTypesNot: ['core', ...outside, 'unknown'] },
    },
    {
      name: `packages:${layer.folder}`,
      comment: `${layer.folder} may use ${layer.packages.join(', ') || 'no package'}.`,
      severity: 'error',
      from,
      to: { pathNot: packages, dependencyTypes: outside },
    },
  ];
  if (layer.node !== true) {
    rules.push({
      name: `node:${layer.folder}`,
      comment: `${layer.folder} runs where Node is not.`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'] },
    });
  }
  if (layer.isolated === true) {
    rules.push({
      name: `isolated:${layer.folder}`,
      comment: `The folders of ${layer.folder} talk through state, never to each other.`,
      severity: 'error',
      from: { path: `^${escape(layer.folder)}/([^/]+)/`, pathNot: anyTest },
      to: { path: folderPattern(layer.folder), pathNot: `^${escape(layer.folder)}/$1/` },
    });
  }
  return rules;
}

const known = [...layers.map((layer) => layer.folder), ...tests].map(folderPattern);

module.exports = {
  forbidden: [
    ...layers.flatMap(rulesOf),
    {
      name: 'outside-the-table',
      comment: 'A folder must stand in scripts/layers.json before it may import anything.',
      severity: 'error',
      from: { path: source, pathNot: [...known, anyTest] },
      to: {},
    },
    {
      name: 'no-cycle',
      comment: 'Modules that need each other are one module, or lack a third.',
      severity: 'error',
      from: { path: source },
      to: { circular: true },
    },
    {
      name: 'no-test-code',
      comment: 'The product imports neither tests nor scripts nor the bench.',
      severity: 'error',
      from: { path: source, pathNot: [anyTest, ...tests.map(folderPattern)] },
      to: { path: [anyTest, ...tests.map(folderPattern)] },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads to a file.',
      severity: 'error',
      from: { path: source },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    },
  },
};
