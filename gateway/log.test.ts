import { expect, it, vi } from 'vitest';
import { createLog } from './log.ts';

it('an entry is one line, whatever is in it', () => {
  const lines: string[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  createLog().error(new Error('broken\nERROR invented\u001b[2J'), 'A page\r\ncould not be served.');
  write.mockRestore();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\p{Cc}]+\n$/u);
  expect(lines[0]).toContain('ERROR A page\\u000d\\u000acould not be served.');
});
