// The client alone, over a transport that answers as it is told.

import assert from "node:assert/strict";
import test from "node:test";

import { Client, Failure, Problem, createAbort, fetchTransport, newKey } from "../dist/index.js";
import { loadMiniProgram } from "./mini-program.mjs";

const JSON_TYPE = { "Content-Type": "application/json" };
const OK = { status: 200, headers: { ...JSON_TYPE, ETag: '"1.zh"' }, body: '{"items":[],"next":null}' };

function problem(status, code, headers = {}) {
  const document = { type: `/errors#${code}`, code, status, title: "标题", detail: "说明" };
  return { status, headers: { "content-type": "application/problem+json", ...headers }, body: JSON.stringify(document) };
}

/** A client whose requests are answered in order, and what it sent. */
function client(replies, options = {}) {
  const sent = [];
  const transport = (request) => {
    sent.push(request);
    const reply = replies[Math.min(sent.length, replies.length) - 1];
    return { reply: reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply), cancel() {} };
  };
  return { puhui: new Client({ baseUrl: "https://ip.example/", transport, firstPause: 0, ...options }), sent };
}

const DECISION = { path: { id: "pf_1" }, ifMatch: '"1"', body: { decision: "approve" } };
const decide = (puhui, more) => puhui.post("/v1/product-filings/{id}/decisions", { ...DECISION, ...more });
const NEW = { path: { number: "2019299001378" }, create: true, body: { source: "示范" } };
const create = (puhui) => puhui.put("/v1/evaluation-reports/{number}", NEW);

test("a request says what it wants, its names and values escaped", async () => {
  const { puhui, sent } = client([OK], { language: "en", headers: { authorization: "Bearer x" } });
  await puhui.get("/v1/policies/{id}/clauses/{path}", { path: { id: "a/b", path: "一 1" }, language: "zh-CN" });
  await puhui.get("/v1/tasks", { query: { department: "公共 & 服务", limit: 5, cursor: undefined } });
  assert.equal(sent[0].url, "https://ip.example/v1/policies/a%2Fb/clauses/%E4%B8%80%201");
  assert.equal(sent[0].headers["accept-language"], "zh-CN");
  assert.equal(sent[1].url, "https://ip.example/v1/tasks?department=%E5%85%AC%E5%85%B1%20%26%20%E6%9C%8D%E5%8A%A1&limit=5");
  assert.deepEqual([sent[1].headers["accept-language"], sent[1].headers.authorization], ["en", "Bearer x"]);
  for (const id of ["", ".", ".."]) {
    await assert.rejects(puhui.get("/v1/policies/{id}", { path: { id } }), TypeError);
  }
  assert.equal(sent.length, 2);
});

test("a key is made where one is needed and stays the same when the request is sent again", async () => {
  const { puhui, sent } = client([new Error("cut off"), problem(503, "overloaded", { "Retry-After": "0" }), OK]);
  await decide(puhui);
  const keys = sent.map((request) => request.headers["idempotency-key"]);
  assert.equal(keys.length, 3);
  assert.match(keys[0], /^[!-~]{16,255}$/);
  assert.equal(new Set(keys).size, 1);
  assert.equal(sent[0].headers["if-match"], '"1"');
  await decide(puhui, { idempotencyKey: "mine" });
  assert.equal(sent[3].headers["idempotency-key"], "mine");
  await puhui.post("/v1/evaluation-reports/batch", { body: { patentNumbers: [] } });
  assert.equal(sent[4].headers["idempotency-key"], undefined);
  assert.notEqual(newKey(), newKey());
});

test("who gives up is told the key, to call again with it", async () => {
  const { puhui, sent } = client([new Error("no network")], { retries: 0 });
  const failure = await decide(puhui).catch((error) => error);
  assert.ok(failure instanceof Failure && failure.reason === "unreachable");
  assert.equal(failure.idempotencyKey, sent[0].headers["idempotency-key"]);
  assert.match(failure.cause.message, /no network/);
});

test("what could be done twice is sent again only where nothing was written", async () => {
  const lost = client([new Error("cut off")]);
  await assert.rejects(create(lost.puhui), Failure);
  assert.equal(lost.sent.length, 1, "without a key it may have been done, and would be refused now");
  assert.equal(lost.sent[0].headers["if-none-match"], "*");

  const busy = client([problem(503, "store-unavailable", { "retry-after": "0" }), { ...OK, status: 201 }]);
  assert.equal((await create(busy.puhui)).status, 201);
  assert.equal(busy.sent.length, 2, "the service said that it was not");

  const unknown = client([problem(503, "outcome-unknown")]);
  await assert.rejects(decide(unknown.puhui), { code: "outcome-unknown", retryAfter: null });
  assert.equal(unknown.sent.length, 1, "this wants a look first");

  const long = client([problem(503, "overloaded", { "retry-after": "3600" })]);
  await assert.rejects(long.puhui.get("/v1/policies"), { code: "overloaded", retryAfter: 3600 });
  assert.equal(long.sent.length, 1, "nobody waits for an hour");
});

test("who asks is said by a token, which a function gives anew for every request", async () => {
  const of = ({ headers }) => headers.authorization;
  const fixed = client([OK], { token: "one" });
  await fixed.puhui.get("/v1/policies");
  await fixed.puhui.get("/v1/policies", { headers: { Authorization: "Bearer own" } });
  assert.deepEqual(fixed.sent.map(of), ["Bearer one", undefined]);
  assert.equal((await client([OK]).puhui.get("/v1/policies")).status, 200);

  let count = 0;
  const token = async () => `t${(count += 1)}`;
  const renewed = client([problem(401, "token-expired"), problem(503, "overloaded", { "retry-after": "0" }), OK], { token });
  await decide(renewed.puhui);
  assert.deepEqual(renewed.sent.map(of), ["Bearer t1", "Bearer t2", "Bearer t3"]);
  assert.equal(new Set(renewed.sent.map(({ headers }) => headers["idempotency-key"])).size, 1);
  await renewed.puhui.get("/v1/policies");
  assert.equal(of(renewed.sent[3]), "Bearer t4");
});

test("a token that stays expired, or that nobody can renew, is told and not tried for ever", async () => {
  for (const [token, requests] of [
    ["fixed", 1],
    [() => "old", 2],
  ]) {
    const { puhui, sent } = client([problem(401, "token-expired")], { token });
    await assert.rejects(puhui.get("/v1/policies"), { status: 401, code: "token-expired" });
    assert.equal(sent.length, requests);
  }
  const gone = client([OK], { token: () => Promise.reject(new Error("signed out")) });
  await assert.rejects(gone.puhui.get("/v1/policies"), /signed out/);
  assert.equal(gone.sent.length, 0);
});

test("a problem is an error that programs and people can read", async () => {
  const { puhui, sent } = client([problem(404, "unknown-resource")]);
  const error = await puhui.get("/v1/policies/{id}", { path: { id: "x" } }).catch((found) => found);
  assert.ok(error instanceof Problem && error instanceof Error);
  assert.deepEqual([error.status, error.code, error.title, error.detail], [404, "unknown-resource", "标题", "说明"]);
  assert.deepEqual([error.errors, error.related, error.traceId, error.retryAfter], [[], null, null, null]);
  assert.equal(sent.length, 1);
});

test("an answer that is not Puhui's is a failure and never data", async () => {
  for (const [reply, requests] of [
    [{ status: 502, headers: { "content-type": "text/html" }, body: "<h1>Bad Gateway</h1>" }, 3],
    [{ status: 403, headers: {}, body: "" }, 1],
    [{ status: 200, headers: { "content-type": "text/html" }, body: "<h1>Sign in to the network</h1>" }, 3],
    [{ status: 500, headers: { "content-type": "application/problem+json" }, body: '{"code":' }, 3],
  ]) {
    const { puhui, sent } = client([reply]);
    const failure = await puhui.get("/v1/policies").catch((found) => found);
    assert.ok(failure instanceof Failure && failure.reason === "unexpected-answer", String(failure));
    assert.deepEqual([failure.status, sent.length], [reply.status, requests]);
  }
});

test("a record that has not changed is not sent again", async () => {
  const { puhui, sent } = client([OK, { status: 304, headers: { etag: '"1.zh"' }, body: "" }]);
  const first = await puhui.getIfChanged("/v1/policies", null);
  assert.deepEqual([first.status, first.etag, sent[0].headers["if-none-match"]], [200, '"1.zh"', undefined]);
  assert.deepEqual(await puhui.getIfChanged("/v1/policies", first.etag), { status: 304, etag: '"1.zh"' });
  assert.equal(sent[1].headers["if-none-match"], '"1.zh"');
});

test("pages are followed to the end, empty ones too, and only as far as they are wanted", async () => {
  const page = (items, next) => ({ ...OK, body: JSON.stringify({ items, next }) });
  const replies = [page([1, 2], "a"), page([], "b"), page([3], null)];
  const { puhui, sent } = client(replies);
  const found = [];
  for await (const item of puhui.items("/v1/policies", { query: { limit: 2 } })) {
    found.push(item);
  }
  assert.deepEqual(found, [1, 2, 3]);
  assert.deepEqual(sent.map(({ url }) => url.split("?")[1]), ["limit=2", "limit=2&cursor=a", "limit=2&cursor=b"]);
  const lazy = client(replies);
  for await (const _ of lazy.puhui.items("/v1/policies")) {
    break;
  }
  assert.equal(lazy.sent.length, 1);
});

const IMPORTS = "/v1/evaluation-reports/imports";
const totals = (lines, failed = 0) => ({ lines, created: lines - failed, updated: 0, unchanged: 0, failed });
const NDJSON = { "content-type": "application/x-ndjson" };

function ndjson(...lines) {
  return { status: 200, headers: NDJSON, body: lines.map((line) => `${JSON.stringify(line)}\n`).join("") };
}

async function imported(puhui, records) {
  const lines = [];
  for await (const line of puhui.importLines(IMPORTS, records)) {
    lines.push(line);
  }
  return lines;
}

test("an import is cut into requests, and its lines are counted through", async () => {
  const refused = { line: 7, problem: { code: "invalid-body" } };
  const { puhui, sent } = client([
    ndjson({ totals: totals(1000), isComplete: true }),
    ndjson(refused, { progress: totals(20) }, { totals: totals(500, 1), isComplete: true }),
  ]);
  async function* records() {
    for (let number = 0; number < 1500; number++) {
      yield { patentNumber: String(number) };
    }
  }
  assert.deepEqual(await imported(puhui, records()), [
    { progress: totals(1000) },
    { ...refused, line: 1007 },
    { progress: totals(1500, 1) },
    { totals: totals(1500, 1), isComplete: true },
  ]);
  assert.deepEqual(sent.map(({ headers }) => headers["puhui-lines"]), ["1000", "500"]);
  assert.ok(sent.every(({ headers }) => headers["content-type"] === "application/x-ndjson"));
  assert.equal(sent[1].body.split("\n")[0], '{"patentNumber":"1000"}');
  assert.deepEqual(await imported(puhui, []), [{ totals: totals(0), isComplete: true }]);
});

test("no request of an import is longer than the service reads at once", async () => {
  const { puhui, sent } = client([ndjson({ totals: totals(1), isComplete: true })]);
  await imported(puhui, Array.from({ length: 60 }, () => ({ title: "利".repeat(20_000) })));
  assert.ok(sent.length > 1 && sent.every(({ body }) => Buffer.byteLength(body) <= 1 << 20));
});

test("an import's answer that was cut off is asked for again, and one that stays so is a failure", async () => {
  const cut = ndjson({ line: 1, problem: { code: "invalid-body" } });
  const whole = ndjson({ totals: totals(2), isComplete: true });
  const once = client([cut, whole]);
  assert.deepEqual(await imported(once.puhui, [{}, {}]), [{ progress: totals(2) }, { totals: totals(2), isComplete: true }]);
  const always = client([cut], { retries: 1 });
  await assert.rejects(imported(always.puhui, [{}, {}]), { reason: "unexpected-answer" });
  assert.equal(always.sent.length, 2);
  const short = ndjson({ totals: totals(1), isComplete: false, problem: { code: "incomplete-body" } });
  const end = { totals: totals(1), isComplete: false, problem: { code: "incomplete-body" } };
  assert.deepEqual(await imported(client([short]).puhui, [{}, {}]), [end]);
});

test("a request ends in time, and when it is not wanted any more", async () => {
  let cancelled = 0;
  const transport = () => ({ reply: new Promise(() => {}), cancel: () => (cancelled += 1) });
  const puhui = new Client({ baseUrl: "", transport, timeout: 20, retries: 0 });
  await assert.rejects(puhui.get("/v1/policies"), { reason: "timeout" });
  assert.equal(cancelled, 1);
  for (const { signal, abort } of [createAbort(), controller()]) {
    const waiting = puhui.get("/v1/policies", { signal, timeout: 60_000 });
    abort();
    await assert.rejects(waiting, { reason: "aborted" });
    await assert.rejects(puhui.get("/v1/policies", { signal }), { reason: "aborted" });
  }
  assert.equal(cancelled, 3);
  const { signal, abort } = createAbort();
  const busy = client([problem(503, "overloaded", { "retry-after": "9" })]);
  const pausing = busy.puhui.get("/v1/policies", { signal });
  setTimeout(abort, 20);
  await assert.rejects(pausing, { reason: "aborted" });
});

function controller() {
  const own = new AbortController();
  return { signal: own.signal, abort: () => own.abort() };
}

test("fetch is called without cookies and cancelled when time is up", async () => {
  const calls = [];
  const send = (url, init) => {
    calls.push({ url, init });
    return new Promise((_, reject) => init.signal.addEventListener("abort", () => reject(init.signal.reason)));
  };
  const puhui = new Client({ baseUrl: "https://ip.example", transport: fetchTransport(send), timeout: 20, retries: 0 });
  await assert.rejects(puhui.get("/v1/policies"), { reason: "timeout" });
  assert.deepEqual([calls[0].init.credentials, calls[0].init.signal.aborted], ["omit", true]);
});

test("a mini-program's package needs ECMAScript, timers and wx, and nothing else", async () => {
  const wx = {
    request(options) {
      assert.deepEqual([options.method, options.dataType, options.data], ["POST", "text", JSON.stringify(DECISION.body)]);
      const header = { "CONTENT-TYPE": "application/problem+json" };
      options.success({ statusCode: "404", header, data: problem(404, "unknown-resource").body });
      return { abort() {} };
    },
  };
  const program = loadMiniProgram(wx);
  const puhui = new program.Client({ baseUrl: "https://ip.example" });
  const error = await decide(puhui).catch((found) => found);
  assert.ok(error instanceof program.Problem, String(error));
  assert.deepEqual([error.status, error.code], [404, "unknown-resource"]);
});
