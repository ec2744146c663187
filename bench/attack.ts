import { parseArgs } from 'node:util';
import { createEmptyDatabase } from '@cdw/kernel/test-database.ts';
import { ofConnections, ofProcesses } from './attack/connections.ts';
import { type Input, inputs, type Target } from './attack/inputs.ts';
import { type Product, startProduct } from './attack/product.ts';
import { watched } from './attack/watch.ts';
import { readServer } from './env.ts';

const USAGE = `Sends what would stop everybody, and prints what each does: how long /health took at most, the memory of the process, the
SQL statements, the answer. Nothing is written, and only this machine is asked.

  npm run attack                      the product, on an embedded store or the one in DATABASE_URL
  npm run attack -- --only WORD       the inputs whose name holds the word
  npm run attack -- --root FOLDER     another version of it, to compare
  npm run attack -- --url URL [--pid PID] [--key KEY]   a process that runs already`;

/** How long one input may take before the process counts as stopped, and is ended. */
const INPUT_MILLISECONDS_MAX = 240_000;

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    pid: { type: 'string' },
    key: { type: 'string' },
    only: { type: 'string' },
    root: { type: 'string' },
    help: { type: 'boolean' },
  },
});

const megabytes = (bytes: number | undefined): string => (bytes === undefined ? '–' : `${Math.round(bytes / 1e6)} MB`);
const seconds = (milliseconds: number): string =>
  Number.isFinite(milliseconds) ? `${Math.round(milliseconds)} ms` : 'no answer';

function row(cells: readonly string[]): void {
  const [name = '', ...others] = cells;
  console.log([name.padEnd(64), ...others.map((cell) => cell.padStart(10))].join('  '));
}

type Attacked = Target & Pick<Product, 'pid' | 'statements'>;

/** Sends one input, and says what came of it. Answers whether the process still answers. */
async function attack(attacked: Attacked, { name, run }: Input): Promise<boolean> {
  const before = await attacked.statements();
  const work = () =>
    Promise.race([
      run(attacked).catch((cause: Error) => `no answer: ${cause.message}`),
      new Promise<string>((resolve) => setTimeout(resolve, INPUT_MILLISECONDS_MAX, 'no answer in time').unref()),
    ]);
  const { value, stall, memory } = await watched(attacked.url, attacked.pid, work);
  const after = Number.isFinite(stall) ? await attacked.statements() : undefined;
  const statements = before === undefined || after === undefined ? '–' : String(after - before);
  row([name, seconds(stall), megabytes(memory), statements, `  ${value}`]);
  return Number.isFinite(stall);
}

const chosen = (all: readonly Input[]): Input[] => all.filter(({ name }) => name.includes(values.only ?? ''));

async function attackOther(url: string): Promise<void> {
  if (!/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url)) throw new Error('Only this machine is attacked.');
  const pid = values.pid === undefined ? undefined : Number(values.pid);
  const attacked = { url, pid, key: values.key, statements: async () => undefined };
  for (const input of chosen([...inputs, ...ofConnections])) if (!(await attack(attacked, input))) return;
}

/** A process that no longer answers is ended, and the next input gets a new one. */
async function attackProduct(databaseUrl: string): Promise<void> {
  let product = await startProduct(databaseUrl, values.root);
  const { key } = product;
  for (const input of chosen([...inputs, ...ofConnections, ...ofProcesses(product)])) {
    if (await attack({ ...product, key }, input)) continue;
    await product.stop('SIGKILL');
    product = await startProduct(databaseUrl, values.root);
  }
  await product.stop();
}

if (values.help) console.log(USAGE);
else {
  row(['input', 'stall', 'memory', 'SQL', '  answer']);
  const server = readServer();
  if (values.url) await attackOther(values.url);
  else if (!server) await attackProduct('memory://attack');
  else {
    const database = await createEmptyDatabase(server);
    await attackProduct(database.url).finally(() => database.drop());
  }
}
