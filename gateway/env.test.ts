import { StartError } from '@cdw/kernel/errors.ts';
import { expect, test } from 'vitest';
import { readSettings } from './env.ts';

const VIEWER_SECRET = 'a secret of a test, long enough to be one';

test('without any variable all five subgraphs run here, in one folder at the root of the project', () => {
  const settings = readSettings({}, []);
  expect(settings).toMatchObject({ port: 4000, host: '127.0.0.1', isOurs: true, urls: {} });
  expect(Object.keys(settings.databaseUrls)).toEqual(['spaces', 'hubs', 'partnerships', 'programmes', 'evaluations']);
  const root = new URL('../', import.meta.url).pathname;
  expect(new Set(Object.values(settings.databaseUrls))).toEqual(new Set([`${root}.data`]));
  expect(settings.supergraph).toBe(`${root}schema/supergraph.graphql`);
});

test('an empty variable counts as not set', () => {
  expect(readSettings({ PORT: '', HOST: '', DATABASE_URL: '', SPACES_URL: '' }, [])).toEqual(readSettings({}, []));
});

test('one subgraph may have its own database, and one may run elsewhere', () => {
  const { databaseUrls, urls } = readSettings(
    {
      DATABASE_URL: 'postgresql://a/b',
      HUBS_DATABASE_URL: 'memory://x',
      SPACES_URL: 'http://10.0.0.1:4001/graphql',
      VIEWER_SECRET,
    },
    [],
  );
  expect(urls).toEqual({ spaces: 'http://10.0.0.1:4001/graphql' });
  expect(databaseUrls).toMatchObject({ hubs: 'memory://x', programmes: 'postgresql://a/b' });
  expect(databaseUrls).not.toHaveProperty('spaces');
});

test('the keys may have their own database, and an issuer is believed for one audience', () => {
  const settings = readSettings(
    {
      GATEWAY_DATABASE_URL: 'postgresql://a/keys',
      OIDC_ISSUER: 'https://issuer.example',
      OIDC_AUDIENCE: 'graph',
      OIDC_ROLE_CLAIM: 'realm_access.roles',
    },
    [],
  );
  expect(settings.accessDatabaseUrl).toBe('postgresql://a/keys');
  expect(settings.issuer).toEqual({
    issuer: 'https://issuer.example',
    audience: 'graph',
    roleClaim: 'realm_access.roles',
    organisationClaim: 'organisations',
  });
});

test.each([
  ['a subgraph elsewhere without a secret', { HUBS_URL: 'http://a/b' }, 'VIEWER_SECRET is not set, but HUBS_URL is'],
  ['a secret that is too short', { VIEWER_SECRET: 'swordfish' }, 'VIEWER_SECRET is not as it must be; expected 32'],
  ['an issuer without an audience', { OIDC_ISSUER: 'https://issuer.example' }, 'belong together'],
  ['an audience without an issuer', { OIDC_AUDIENCE: 'graph' }, 'belong together'],
  [
    'an issuer over plain HTTP',
    { OIDC_ISSUER: 'http://issuer.example', OIDC_AUDIENCE: 'graph' },
    'expected the https://',
  ],
])('%s is a fault that is said, without the secret', (_what, variables, fault) => {
  const read = () => readSettings(variables, []);
  expect(read).toThrow(fault);
  expect(read).not.toThrow('swordfish');
});

test('another supergraph brings its own addresses, so nothing is opened here', () => {
  expect(readSettings({ SPACES_URL: 'http://a/b' }, ['--supergraph', '/srv/other.graphql'])).toMatchObject({
    isOurs: false,
    supergraph: '/srv/other.graphql',
    databaseUrls: {},
    urls: {},
  });
});

test('all faults are said at once, each with what was expected', () => {
  const variables = { PORT: '70000', SPACES_URL: 'localhost:4001', HUBS_DATABASE_URL: 'mysql://a/b' };
  const read = () => readSettings(variables, ['--port', '1']);
  expect(read).toThrow(StartError);
  for (const fault of [
    '--port',
    'PORT is "70000"',
    'SPACES_URL is "localhost:4001"',
    'HUBS_DATABASE_URL is "mysql://a/b"; expected postgresql://',
  ]) {
    expect(read).toThrow(fault);
  }
});

test.each(['postgres//u:secret@host/db', 'mysql://u:secret@host/db', 'postgresql://u:secret@host:port/db'])(
  'the address %s is refused without its password',
  (address) => {
    const read = () => readSettings({ DATABASE_URL: address }, []);
    expect(read).toThrow(/DATABASE_URL is ".*…@host.*"; expected postgresql:/);
    expect(read).not.toThrow(/secret/);
  },
);
