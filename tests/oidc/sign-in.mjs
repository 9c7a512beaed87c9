// Somebody with a browser: `node sign-in.mjs ISSUER ALGORITHM NAME NONCE` signs in by the authorization code flow and prints the
// provider's answer.
const [issuer, algorithm, name, nonce] = process.argv.slice(2);
const client = `puhui-${algorithm}`;
const redirect = 'http://127.0.0.1:9/callback';
const cookies = new Map();

const visit = async (url, form) => {
  const response = await fetch(url, {
    method: form ? 'POST' : 'GET',
    body: form && new URLSearchParams(form),
    headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    redirect: 'manual',
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [pair] = cookie.split(';');
    const place = pair.indexOf('=');
    cookies.set(pair.slice(0, place), pair.slice(place + 1));
  }
  return response;
};

const configuration = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
const question = new URLSearchParams({
  client_id: client, response_type: 'code', scope: 'openid', redirect_uri: redirect, nonce, state: 'of a test',
});
let url = `${configuration.authorization_endpoint}?${question}`;
for (let steps = 0; !url.startsWith(redirect); steps += 1) {
  if (steps > 20) throw new Error(`no end of redirections: ${url}`);
  let response = await visit(url);
  if (response.status === 200) {
    // A page that asks for a name, or for consent.
    const prompt = (await response.text()).includes('name="login"') ? 'login' : 'consent';
    response = await visit(url, { prompt, login: name, password: 'any' });
  }
  url = new URL(response.headers.get('location'), url).href;
}
const code = new URL(url).searchParams.get('code');
const answer = await fetch(configuration.token_endpoint, {
  method: 'POST',
  body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirect }),
  headers: { authorization: `Basic ${btoa(`${client}:secret`)}` },
});
console.log(JSON.stringify(await answer.json()));
