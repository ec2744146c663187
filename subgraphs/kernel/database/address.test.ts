import { describe, expect, it } from 'vitest';
import { checkDatabaseUrl, withoutCredentials } from './address.ts';

describe('the address of a database', () => {
  it.each([
    'postgresql://someone:secret@host:5432/database?sslmode=require',
    'postgres:///database?host=/var/run/postgresql',
    'memory://',
    'memory://name',
    '.data',
    '/var/lib/graph/data',
    '../data of today',
    'C:\\data',
  ])('may be %s', (url) => {
    expect(() => checkDatabaseUrl(url)).not.toThrow();
  });

  it.each([
    'postgres//u:secret@host/db',
    'postgres:/u:secret@host/db',
    'postgres:u:secret@host/db',
    'postgresql//host/db',
    'mysql://u:secret@host/db',
    'POSTGRES://u:secret@host/db',
    'u:secret@host/db',
    'u@host/db',
    'u:se/cret@host/db',
    'localhost:5432/db',
    '127.0.0.1:5432/db',
    'postgresql://u:secret@host:port/db',
    'jdbc:postgresql://host/db?user=u&password=secret',
  ])('is not %s, and no message holds a password', (url) => {
    expect(() => checkDatabaseUrl(url)).toThrow(/is not the address of a database. Expected postgresql:/);
    expect(() => checkDatabaseUrl(url)).not.toThrow(/secret|se\/cret/);
  });
});

it.each([
  ['connect to postgres://u:p@ss@host/db failed', 'connect to postgres://…@host/db failed'],
  ['cannot open "u:secret@host/db" or "mysql://u@other/db"', 'cannot open "…@host/db" or "mysql://…@other/db"'],
  [
    'postgresql://host/db?user=u&password=secret&sslmode=require',
    'postgresql://host/db?user=u&password=…&sslmode=require',
  ],
  [
    'The port 5432 of 127.0.0.1 is closed: try someone@example.org',
    'The port 5432 of 127.0.0.1 is closed: try someone@example.org',
  ],
])('a message is stripped of credentials: %s', (message, stripped) => {
  expect(withoutCredentials(message)).toBe(stripped);
});
