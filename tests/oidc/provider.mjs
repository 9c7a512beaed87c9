// An OpenID provider on loopback: `node provider.mjs`. Prints its issuer and runs until its standard input ends.
import { once } from 'node:events';
import { createServer } from 'node:http';

import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

const REDIRECT = 'http://127.0.0.1:9/callback';

// Whoever signs in is what the name says.
const PEOPLE = {
  national: { groups: ['national-office'] },
  handler: { groups: ['handlers'], organisation: '91350100M000100Y43' },
  nobody: {},
};

const key = async (alg, options) => {
  const { privateKey } = await generateKeyPair(alg, { extractable: true, ...options });
  return { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: alg };
};

const client = (alg) => ({
  client_id: `puhui-${alg}`,
  client_secret: 'secret',
  redirect_uris: [REDIRECT],
  id_token_signed_response_alg: alg,
});

// A mini-program: it has no browser and no secret.
const device = {
  client_id: 'puhui-mini',
  token_endpoint_auth_method: 'none',
  grant_types: ['urn:ietf:params:oauth:grant-type:device_code'],
  redirect_uris: [],
  response_types: [],
  id_token_signed_response_alg: 'ES256',
};

const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [...['RS256', 'ES256', 'EdDSA'].map(client), device],
  jwks: { keys: [await key('RS256'), await key('ES256'), await key('EdDSA', { crv: 'Ed25519' })] },
  claims: { openid: ['sub', 'groups', 'organisation'] },
  conformIdTokenClaims: false,
  enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256', 'EdDSA'] },
  pkce: { required: () => false },
  cookies: { keys: ['of a test'] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
  // Access tokens that look like ID tokens: signed with the same key, for the same audience.
  features: {
    deviceFlow: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'urn:puhui',
      useGrantedResource: () => true,
      getResourceServerInfo: (_, __, { clientId }) => ({
        scope: 'openid',
        audience: clientId,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
});
server.on('request', provider.callback());
console.log(issuer);

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
