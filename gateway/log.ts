import { printable } from '@cdw/kernel/printable.ts';
import { type Attributes, Logger, type LogLevel, type LogWriter } from '@graphql-hive/logger';

/** One line an entry, whatever is in it. */
class LineWriter implements LogWriter {
  write(level: LogLevel, attributes: Attributes | null | undefined, message: string | null | undefined): void {
    const parts = [new Date().toISOString(), level.toUpperCase(), message, attributes && JSON.stringify(attributes)];
    const stream = level === 'error' || level === 'warn' ? process.stderr : process.stdout;
    stream.write(`${printable(parts.filter(Boolean).join(' '))}\n`);
  }
}

/** The log of the gateway's process. */
export const createLog = (): Logger => new Logger({ level: 'info', writers: [new LineWriter()] });
