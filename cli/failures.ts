import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import type { Answer } from './graph.ts';
import { readableErrors } from './readable-errors.ts';

/** The end of a command that could not do what it was asked: said in plain words, without a stack. */
export class Failure extends Error {
  readonly exitCode: ExitCode;
  /** What the graph answered, for programs that read it. */
  readonly answer: Answer | undefined;

  constructor(message: string, exitCode: ExitCode, answer?: Answer) {
    super(message);
    this.exitCode = exitCode;
    this.answer = answer;
  }
}

/** The graph was asked, and does not do it. */
export const refused = (message: string): Failure => new Failure(message, EXIT_CODE.refused);

/** The graph was asked, and answered with errors. */
export const refusedBy = (answer: Answer): Failure =>
  new Failure(readableErrors(answer.errors ?? []), EXIT_CODE.refused, answer);

/** An option, a file or a variable is not as it must be, so nothing was asked. */
export const wrongUsage = (message: string): Failure => new Failure(message, EXIT_CODE.wrongUsage);

/** Nobody answers, or not as a graph does. */
export const unreachable = (message: string): Failure => new Failure(message, EXIT_CODE.unreachable);
