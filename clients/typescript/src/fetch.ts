import type { Transport } from "./transport.js";

/** For browsers, Node and whatever else has `fetch`. */
export function fetchTransport(send: typeof fetch = (...request) => fetch(...request)): Transport {
  return ({ method, url, headers, body }) => {
    const controller = new AbortController();
    const reply = async () => {
      const answer = await send(url, { method, headers, body, credentials: "omit", signal: controller.signal });
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
    };
    return { reply: reply(), cancel: () => controller.abort() };
  };
}
