// Somebody with a browser who was shown a code: `node device.mjs ADDRESS NAME` opens the address with the code in it, confirms it
// and signs in; with `-` for a name, refuses (RFC 8628, 3.3).
import { answer, Browser } from './browser.mjs';

const [address, name] = process.argv.slice(2);
const browser = new Browser();

// The fields of the page's form that are filled already.
const fields = (page) => Object.fromEntries(
  [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, key, value]) => [key, value]),
);

let url = address;
let response = await browser.visit(url);
for (let steps = 0; ; steps += 1) {
  if (steps > 20) throw new Error(`no end of pages: ${url}`);
  if (response.status === 302 || response.status === 303) {
    url = new URL(response.headers.get('location'), url).href;
    response = await browser.visit(url);
    continue;
  }
  const page = await response.text();
  const filled = fields(page);
  if (page.includes('Sign-in Success') || page.includes('was interrupted')) break;
  if (filled.confirm && name === '-') {
    delete filled.confirm;
    filled.abort = 'yes';
  }
  if (filled.xsrf) url = new URL(/action="([^"]+)"/.exec(page)[1], url).href;
  response = await browser.visit(url, filled.xsrf ? filled : answer(page, name));
}
