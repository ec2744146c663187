import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The rules of the house that no other tool checks: each failure says which file breaks which rule. */
const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const exists = (path: string): boolean => existsSync(new URL(path, root));

const SUBGRAPHS = ['spaces', 'hubs', 'partnerships', 'programmes', 'evaluations'];
const LINES_MAX = 250;

const sources = globSync(['{subgraphs,gateway,cli,prisma,schema,test,bench}/**/*.ts', '*.ts'], {
  cwd: root.pathname,
  exclude: ['**/generated/**', '**/node_modules/**'],
}).filter((path) => !path.includes('generated/'));

/** The subgraph of the keys belongs to the gateway, which cannot do without its tables. */
const ACCESS = 'gateway/access';

describe('every subgraph', () => {
  it.each([...SUBGRAPHS, 'access'])('%s has the same files', (name) => {
    const folder = name === 'access' ? ACCESS : `subgraphs/${name}`;
    const tables = name === 'access' ? ['schema.prisma', 'migrations'] : ['schema.prisma', 'migrations', 'seed'];
    const files = [
      'CONTEXT.md',
      'builder.ts',
      'context.ts',
      'db.ts',
      'loaders.ts',
      'schema.ts',
      'seed.ts',
      'server.ts',
      'subgraph.ts',
    ];
    expect(files.filter((file) => !exists(`${folder}/${file}`))).toEqual([]);
    expect(tables.filter((file) => !exists(`prisma/${name === 'access' ? 'gateway' : name}/${file}`))).toEqual([]);
  });

  // A folder per noun needs no list: a file that nothing imports is found as unused.
  it.each([
    ...SUBGRAPHS.filter((name) => !['hubs', 'partnerships', 'programmes'].includes(name)).map(
      (name) => `subgraphs/${name}`,
    ),
    ACCESS,
  ])('%s registers every type that it has', (folder) => {
    const registered = read(`${folder}/schema.ts`);
    const types = globSync(`${folder}/types/*.ts`, { cwd: root.pathname }).map((path) => path.split('/').at(-1) ?? '');
    const own = types.filter((file) => !file.endsWith('.test.ts'));
    expect(own.length).toBeGreaterThan(folder === ACCESS ? 4 : 5);
    expect(own.filter((file) => !registered.includes(`'./types/${file}'`))).toEqual([]);
  });
});

it.each(SUBGRAPHS)('%s reads what belongs to a row with it, not at once beside it on the same connection', (name) => {
  expect(read(`prisma/${name}/schema.prisma`)).toContain('= ["relationJoins"]');
});

describe('every source file', () => {
  it('was found', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it(`has at most ${LINES_MAX} lines: past that, a noun is missing`, () => {
    const long = sources
      .map((path) => [path, read(path).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > LINES_MAX);
    expect(long).toEqual([]);
  });

  it('reads the environment only where the configuration is', () => {
    const allowed = /(^|\/)(env|env\.test|testing|clock|vitest\.config|prisma\.config)\.ts$/;
    expect(sources.filter((path) => !allowed.test(path) && /process\.env\b/.test(read(path)))).toEqual([]);
  });

  it('logs a fault by the helper that writes control characters as their codes', () => {
    const served = sources.filter((path) => /^(gateway|subgraphs)\//.test(path) && !/test\.ts$/.test(path));
    const allowed = /(^|\/)(log|run-subgraph|start|rollups)\.ts$/;
    const logging = served.filter((path) => !allowed.test(path) && /console\.(error|warn|log)\(/.test(read(path)));
    expect(logging).toEqual([]);
  });

  it('leaves nothing for later, and skips or singles out no test', () => {
    const left = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', String.raw`\b(it|test|describe)\.(only|skip)\(`].join('|'),
    );
    expect(sources.filter((path) => left.test(read(path)))).toEqual([]);
  });
});

it('the kernel knows no word of the domain', () => {
  const words =
    /\b(coworking|smart work|spaces?|hubs?|partnerships?|programmes?|evaluations?|municipalit(y|ies)|intercommunales?)\b/i;
  const kernel = sources.filter((path) => path.startsWith('subgraphs/kernel/'));
  const found = kernel.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (words.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

it('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toContain('"resolved": "http');
});

it('no migration has a semicolon in a comment, where one engine would cut the script', () => {
  const migrations = globSync('prisma/*/migrations/*/migration.sql', { cwd: root.pathname });
  expect(migrations.length).toBeGreaterThan(SUBGRAPHS.length);
  expect(migrations.filter((path) => /^\s*--.*;/m.test(read(path)))).toEqual([]);
});
