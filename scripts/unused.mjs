import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';
import { root } from './paths.mjs';
import { say } from './process.mjs';

/**
 * Finds what nothing needs: files no entry leads to, exports nobody else imports, declared packages nobody uses, and
 * packages that are used without being declared.
 *
 * Works on the compiler's own symbols, so that a type, a re-export and a property of a namespace count for what they are.
 */

/** Where the product and the tools begin. */
const entries = [
  'renderer/app/main.tsx',
  'electron/main/main.ts',
  'electron/preload/preload.ts',
  'electron/cli/main.ts',
  // Taken out of its source by scripts/web.mjs, which serves the same policy as the desktop app.
  'shared/ipc/csp.ts',
];
/** Written and tested ahead of what will use it, each with its occasion. @type {Readonly<Record<string, string>>} */
const awaited = {};
const folders = ['shared', 'electron', 'renderer', 'bench', 'scripts'];
const isProduct = (/** @type {string} */ file) => /^(shared|electron|renderer)\//.test(file) && !isTest(file);
const isTest = (/** @type {string} */ file) => /\.test\.tsx?$|\/test\/|^electron\/e2e\//.test(file);

const files = folders
  .flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true }).map((file) =>
          posix.join(folder, String(file).replaceAll('\\', '/')),
        )
      : [],
  )
  .filter((file) => /\.(tsx?|mjs)$/.test(file));
const base = ts.parseJsonConfigFileContent(
  {
    extends: './tsconfig.base.json',
    compilerOptions: {
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: ['node', 'vite/client'],
      jsx: 'react-jsx',
      allowJs: true,
    },
    files,
  },
  ts.sys,
  root,
);
const program = ts.createProgram(base.fileNames, base.options);
const checker = program.getTypeChecker();
const sources = program.getSourceFiles().filter((source) => files.includes(pathOf(source)));

/** @param {ts.SourceFile} source */
function pathOf(source) {
  return relative(root, source.fileName).replaceAll('\\', '/');
}

/** @param {ts.Symbol} symbol */
function original(symbol) {
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Relative files and packages that a source names, in whatever way Vite or Node would follow. @param {ts.SourceFile} source */
function namesIn(source) {
  /** @type {string[]} */
  const specifiers = [];
  /** @type {string[]} */
  const globs = [];
  /** @param {ts.Node} node */
  function visit(node) {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteral(node.moduleSpecifier)) specifiers.push(node.moduleSpecifier.text);
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      specifiers.push(node.argument.literal.text);
    } else if (ts.isCallExpression(node)) {
      const first = node.arguments[0];
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword && first !== undefined && ts.isStringLiteral(first)) {
        specifiers.push(first.text);
      } else if (node.expression.getText(source) === 'import.meta.glob' && first !== undefined) {
        const patterns = ts.isArrayLiteralExpression(first) ? [...first.elements] : [first];
        for (const pattern of patterns) if (ts.isStringLiteral(pattern)) globs.push(pattern.text);
      }
    } else if (ts.isNewExpression(node) && node.expression.getText(source) === 'URL') {
      const first = node.arguments?.[0];
      if (first !== undefined && ts.isStringLiteral(first) && first.text.startsWith('.')) specifiers.push(first.text);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return { specifiers, globs };
}

/** @param {string} from @param {string} specifier @returns {string | null} a file of ours */
function resolveFile(from, specifier) {
  if (!specifier.startsWith('.')) return null;
  const path = posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')));
  return [path, `${path}.ts`, `${path}.tsx`, `${path}.mjs`].find((candidate) => files.includes(candidate)) ?? null;
}

/** @param {string} from @param {string} glob @returns {string[]} */
function globFiles(from, glob) {
  const negated = glob.startsWith('!');
  const pattern = posix.normalize(posix.join(posix.dirname(from), negated ? glob.slice(1) : glob));
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**/', '(.+/)?')
    .replace(/(?<!\.\+\/\))\*(?!\))/g, '[^/]*');
  return negated ? [] : files.filter((file) => new RegExp(`^${expression}$`).test(file) && !isTest(file));
}

/** @type {Map<string, { links: string[], packages: string[], globbed: string[] }>} */
const graph = new Map();
for (const source of sources) {
  const from = pathOf(source);
  const { specifiers, globs } = namesIn(source);
  const globbed = globs.flatMap((glob) => globFiles(from, glob));
  const links = specifiers.flatMap((specifier) => resolveFile(from, specifier) ?? []);
  const packages = specifiers.filter(
    (name) => !name.startsWith('.') && !name.startsWith('node:') && !name.startsWith('virtual:'),
  );
  graph.set(from, { links: [...links, ...globbed], packages: packages.map(packageName), globbed });
}

/** @param {string} specifier */
function packageName(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** @param {readonly string[]} starts */
function reachable(starts) {
  const reached = new Set(starts);
  for (const file of reached) for (const next of graph.get(file)?.links ?? []) reached.add(next);
  return reached;
}

/** @returns {string[]} */
function unusedFiles() {
  const reached = reachable([...entries, ...files.filter((file) => /^(bench|scripts)\//.test(file))]);
  return files
    .filter((file) => isProduct(file) && !(file in awaited) && !file.endsWith('.d.ts') && !reached.has(file))
    .map((file) => `${file}: no entry leads to it`);
}

/** @returns {string[]} */
function unusedExports() {
  /** @type {Map<ts.Symbol, { file: string, name: string, type: boolean, product: boolean, tests: boolean, own: boolean }>} */
  const exported = new Map();
  const taken = new Set([
    ...entries,
    ...Object.keys(awaited),
    ...[...graph.values()].flatMap(({ globbed }) => globbed),
  ]);
  for (const source of sources) {
    const file = pathOf(source);
    const module = checker.getSymbolAtLocation(source);
    if (module === undefined || !isProduct(file) || file.endsWith('.d.ts') || taken.has(file)) continue;
    for (const symbol of checker.getExportsOfModule(module)) {
      const type = (original(symbol).flags & ts.SymbolFlags.Value) === 0;
      exported.set(original(symbol), { file, name: symbol.name, type, product: false, tests: false, own: false });
    }
  }
  for (const source of sources) markUses(source, exported);
  return (
    [...exported.values()]
      // A type that stands in the signature of something exported is part of it, even if nobody writes its name.
      .filter((use) => !use.product && !(use.type && use.own))
      .flatMap((use) => {
        if (!use.tests)
          return [
            `${use.file}: ${use.name} is exported, but ${use.own ? 'used only in its own file' : 'nobody uses it'}`,
          ];
        return use.own ? [] : [`${use.file}: ${use.name} is used by tests only`];
      })
  );
}

/**
 * @param {ts.SourceFile} source
 * @param {Map<ts.Symbol, { file: string, product: boolean, tests: boolean, own: boolean }>} exported
 */
function markUses(source, exported) {
  const file = pathOf(source);
  /** @param {ts.Node} node */
  function visit(node) {
    if (ts.isIdentifier(node) && !ts.isImportSpecifier(node.parent) && !ts.isImportClause(node.parent)) {
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      const use = symbol === undefined ? undefined : exported.get(original(symbol));
      if (use !== undefined && !isDeclarationName(node)) {
        if (use.file === file) use.own = true;
        else if (isTest(file)) use.tests = true;
        else use.product = true;
      }
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
}

/** @param {ts.Identifier} node */
function isDeclarationName(node) {
  const { parent } = node;
  return (
    (ts.isExportSpecifier(parent) || ts.isDeclarationStatement(parent) || ts.isVariableDeclaration(parent)) &&
    parent.name === node
  );
}

/** @returns {string[]} */
function packageProblems() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const dependencies = Object.keys(manifest.dependencies);
  const developer = Object.keys(manifest.devDependencies);
  const inProduct = packagesOf((file) => isProduct(file));
  const anywhere = packagesOf(() => true);
  const text = toolTexts(manifest.scripts);
  const builtin = new Set(['electron', 'vitest']);
  const undeclared = [...anywhere].filter(
    (name) => ![...dependencies, ...developer].includes(name) && !isBuiltin(name),
  );
  const misplaced = [...inProduct].filter((name) => developer.includes(name) && !builtin.has(name));
  const unused = dependencies.filter((name) => !inProduct.has(name) && !styles().includes(name));
  const unusedTools = developer.filter((name) => {
    const subject = name.replace(/^@types\//, '');
    return !anywhere.has(name) && !anywhere.has(subject) && !text.includes(name) && subject !== 'node';
  });
  return [
    ...undeclared.map((name) => `package.json: ${name} is imported, but not declared`),
    ...misplaced.map((name) => `package.json: ${name} belongs under dependencies`),
    ...unused.map((name) => `package.json: ${name} is declared, but the product does not use it`),
    ...unusedTools.map((name) => `package.json: ${name} is declared, but nothing uses it`),
  ];
}

/** @param {string} name */
function isBuiltin(name) {
  return ['fs', 'path', 'os', 'url', 'module', 'stream', 'crypto'].includes(name);
}

/** @param {(file: string) => boolean} which */
function packagesOf(which) {
  return new Set([...graph].filter(([file]) => which(file)).flatMap(([, { packages }]) => packages));
}

/** Style sheets import packages as well. */
function styles() {
  const sheets = readdirSync(join(root, 'renderer'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.css'));
  return sheets.map((file) => readFileSync(join(root, 'renderer', file), 'utf8')).join('\n');
}

/** What starts tools by name: configurations and the scripts. @param {Record<string, string>} scripts */
function toolTexts(scripts) {
  const configurations = readdirSync(root).filter((file) =>
    /^(eslint|vite|vitest)\..*|^\.dependency-cruiser|^electron-builder|^tsconfig/.test(file),
  );
  const tools = files.filter((file) => dirname(file) === 'scripts' && file !== 'scripts/unused.mjs');
  const texts = [...configurations, ...tools].map((file) => readFileSync(join(root, file), 'utf8'));
  return [...texts, ...Object.values(scripts)].join('\n');
}

const problems = [...unusedFiles(), ...unusedExports(), ...packageProblems()];
for (const problem of problems) say(problem);
say(problems.length === 0 ? `Nothing unused in ${sources.length} files.` : `${problems.length} unused or undeclared`);
if (problems.length > 0) process.exitCode = 1;
