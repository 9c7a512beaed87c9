// Somebody with a browser: `node sign-in.mjs ISSUER ALGORITHM NAME NONCE` signs in by the authorization code flow and prints the
// provider's answer.
import { answer, Browser } from './browser.mjs';

const [issuer, algorithm, name, nonce] = process.argv.slice(2);
const client = `puhui-${algorithm}`;
const redirect = 'http://127.0.0.1:9/callback';
const browser = new Browser();

const configuration = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
const question = new URLSearchParams({
  client_id: client, response_type: 'code', scope: 'openid', redirect_uri: redirect, nonce, state: 'of a test',
});
let url = `${configuration.authorization_endpoint}?${question}`;
for (let steps = 0; !url.startsWith(redirect); steps += 1) {
  if (steps > 20) throw new Error(`no end of redirections: ${url}`);
  let response = await browser.visit(url);
  if (response.status === 200) {
    response = await browser.visit(url, answer(await response.text(), name));
  }
  url = new URL(response.headers.get('location'), url).href;
}
const code = new URL(url).searchParams.get('code');
const tokens = await fetch(configuration.token_endpoint, {
  method: 'POST',
  body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirect }),
  headers: { authorization: `Basic ${btoa(`${client}:secret`)}` },
});
console.log(JSON.stringify(await tokens.json()));
