import { CommanderError } from '@commander-js/extra-typings';
import { EXIT_CODE } from './exit-code.ts';
import { Failure } from './failures.ts';
import { createProgram } from './program.ts';

const program = createProgram();

// Whoever reads the result may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

// The engine of the migrations leaves a timer of ten seconds behind, for which nobody should have to wait.
process.stdout.write('', () => process.exit());

/** What went wrong, said, and how the program ends for it. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODE.fine : EXIT_CODE.wrongUsage;
  if (!(error instanceof Failure)) throw error;
  if (error.answer && program.opts().json) console.log(JSON.stringify(error.answer, null, 2));
  console.error(error.message);
  return error.exitCode;
}
