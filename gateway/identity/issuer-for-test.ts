import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

type SigningKey = { readonly kid: string; readonly alg: string; readonly privateKey: CryptoKey; readonly jwk: JWK };

/** An issuer of tokens on this machine, with its discovery document and its keys, which it can change. */
export async function startIssuer() {
  let keys: SigningKey[] = [];
  let isDown = false;
  let fetches = 0;
  const server = createServer((request, response) => {
    if (request.url === '/keys') fetches += 1;
    if (isDown) return void response.writeHead(500).end();
    const body =
      request.url === '/keys' ? { keys: keys.map(({ jwk }) => jwk) } : { issuer: url, jwks_uri: `${url}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Publishes a new key instead of all before it. */
  async function rotate(alg = 'RS256'): Promise<SigningKey> {
    const { publicKey, privateKey } = await generateKeyPair(alg);
    const kid = `key-${Date.now()}-${Math.random()}`;
    const key = { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
    keys = [key];
    return key;
  }
  await rotate();

  /** A token for this graph, but for what is said otherwise. */
  const token = (claims: JWTPayload = {}, key = keys[0]): Promise<string> => {
    if (!key) throw new Error('The issuer has no key');
    const now = Math.floor(Date.now() / 1_000);
    const payload = { iss: url, aud: 'graph', sub: 'd41d8cd9', iat: now, exp: now + 300, ...claims };
    return new SignJWT(payload).setProtectedHeader({ alg: key.alg, kid: key.kid }).sign(key.privateKey);
  };

  return {
    url,
    rotate,
    token,
    fetches: () => fetches,
    setDown: (down: boolean) => {
      isDown = down;
    },
    settings: {
      issuer: url,
      audience: 'graph',
      roleClaim: 'roles',
      organisationClaim: 'organisations',
      cooldownMilliseconds: 0,
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
