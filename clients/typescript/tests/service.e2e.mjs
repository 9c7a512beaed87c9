// Against a running Puhui in development mode with its demonstration data, at PUHUI_URL, with tokens of the national office
// and of an enterprise's handler in PUHUI_NATIONAL and PUHUI_HANDLER: over fetch, and as a
// mini-program would. tests/tests/clients.rs starts both.

import assert from "node:assert/strict";
import test from "node:test";

import * as web from "../dist/index.js";
import { fakeWx } from "./fake-wx.mjs";
import { loadMiniProgram } from "./mini-program.mjs";

const { PUHUI_URL: baseUrl, PUHUI_NATIONAL: national, PUHUI_HANDLER: handler } = process.env;
assert.ok(baseUrl && national && handler, "PUHUI_URL says where Puhui is, and two more have tokens");

const wx = fakeWx();
for (const [name, { Client, Problem, Failure }, serials] of [
  ["fetch", web, 1_000_000],
  ["wx.request", loadMiniProgram(wx), 2_000_000],
]) {
  const puhui = new Client({ baseUrl, language: "zh-CN", token: national });
  const enterprise = new Client({ baseUrl, language: "zh-CN", token: async () => handler });

  test(`${name}: policies, page by page`, async () => {
    const whole = await puhui.get("/v1/policies", { query: { limit: 100 } });
    const ids = [];
    for await (const policy of puhui.items("/v1/policies", { query: { limit: 1 } })) {
      ids.push(policy.id);
    }
    assert.ok(ids.length > 1);
    assert.deepEqual(ids, Array.from(whole.data.items, ({ id }) => id));
    assert.equal(whole.language, "zh-CN");
    const english = await puhui.get("/v1/policies/{id}", { path: { id: ids[0] }, language: "en" });
    assert.equal(english.language, "en");
  });

  test(`${name}: what has not changed is not sent again`, async () => {
    const { data } = await puhui.get("/v1/policies");
    const path = { id: data.items.find(({ languages }) => languages.length === 2).id };
    const first = await puhui.getIfChanged("/v1/policies/{id}", null, { path });
    assert.equal(first.status, 200);
    const again = await puhui.getIfChanged("/v1/policies/{id}", first.etag, { path });
    assert.deepEqual([again.status, again.etag, again.data], [304, first.etag, undefined]);
    const other = await puhui.getIfChanged("/v1/policies/{id}", first.etag, { path, language: "en" });
    assert.equal(other.status, 200, "another language is another answer");
  });

  test(`${name}: problems come in Chinese, with the place of the mistake`, async () => {
    const wrong = await puhui.get("/v1/policies", { query: { limit: 1000 } }).catch((error) => error);
    assert.ok(wrong instanceof Problem, String(wrong));
    assert.deepEqual([wrong.status, wrong.code, wrong.errors[0].parameter], [400, "invalid-parameter", "limit"]);
    assert.match(wrong.detail, /\p{Script=Han}/u);
    assert.match(wrong.errors[0].detail, /\p{Script=Han}/u);
    assert.match(wrong.traceId, /^[0-9a-f]{32}$/);
    const nowhere = { path: { id: "no/such" }, language: "en" };
    const english = await puhui.get("/v1/policies/{id}", nowhere).catch((error) => error);
    assert.deepEqual([english.code, /\p{Script=Han}/u.test(english.detail)], ["unknown-resource", false]);
  });

  test(`${name}: a filing is submitted once, however often it is sent`, async () => {
    const submit = (more) => enterprise.post("/v1/product-filings", { body: filing(name), ...more });
    const first = await submit({ idempotencyKey: `once-${name}` });
    const second = await submit({ idempotencyKey: `once-${name}` });
    assert.deepEqual([first.status, first.location], [201, `/v1/product-filings/${first.data.id}`]);
    assert.equal(second.data.id, first.data.id);
    assert.notEqual((await submit()).data.id, first.data.id, "a call of its own has a key of its own");
    const nobody = new Client({ baseUrl });
    await assert.rejects(nobody.post("/v1/product-filings", { body: filing(name) }), { code: "sign-in-required" });
    await assert.rejects(nobody.get("/v1/product-filings/{id}", { path: { id: first.data.id } }), { status: 404 });
  });

  test(`${name}: a write says what it expects to find`, async () => {
    const path = { number: number(serials) };
    const put = (condition, title) =>
      puhui.put("/v1/evaluation-reports/{number}", { path, body: patent(title), ...condition });
    const created = await put({ create: true }, "一");
    assert.equal(created.status, 201);
    await assert.rejects(put({ create: true }, "二"), { code: "precondition-failed" });
    assert.equal((await put({ ifMatch: created.etag }, "二")).data.title, "二");
    await assert.rejects(put({ ifMatch: created.etag }, "三"), { code: "precondition-failed", status: 412 });
  });

  test(`${name}: a file of patents goes in line by line, and the bad line is told`, async () => {
    const record = (line) => ({ patentNumber: number(serials + 1 + line), ...patent("示范") });
    const records = Array.from({ length: 1200 }, (_, line) => record(line));
    records[1099] = { ...records[1099], patentNumber: "ZL202310123456.7" };
    const lines = [];
    for await (const line of puhui.importLines("/v1/evaluation-reports/imports", records)) {
      lines.push(line);
    }
    assert.deepEqual(Array.from(lines, (line) => Object.keys(line)[0]), ["progress", "line", "progress", "totals"]);
    assert.deepEqual([lines[1].line, lines[1].problem.code], [1100, "invalid-body"]);
    assert.match(lines[1].problem.errors[0].detail, /\p{Script=Han}/u);
    assert.equal(lines[3].isComplete, true);
    assert.deepEqual({ ...lines[3].totals }, { lines: 1200, created: 1199, updated: 0, unchanged: 0, failed: 1 });
  });

  test(`${name}: nobody there is a failure`, async () => {
    const nobody = new Client({ baseUrl: "http://127.0.0.1:1", retries: 0 });
    const failure = await nobody.get("/v1/policies").catch((error) => error);
    assert.ok(failure instanceof Failure, String(failure));
    assert.equal(failure.reason, "unreachable");
  });
}

test("the mini-program went through wx.request and nothing else", () => {
  assert.ok(wx.seen.length > 10);
  assert.ok(wx.seen.every(({ header }) => !Object.keys(header).some((key) => key.toLowerCase() === "referer")));
});

/** A patent number of our own making, its check digit by the rule of ZC 0006-2003. */
function number(serial) {
  const digits = `20203${String(serial).padStart(7, "0")}`;
  const sum = [...digits].reduce((sum, digit, place) => sum + Number(digit) * ((place % 8) + 2), 0);
  return `ZL${digits}.${sum % 11 === 10 ? "X" : sum % 11}`;
}

function patent(title) {
  return {
    title,
    legalStatus: { state: "in-force", asOf: "2026-10-31" },
    report: { completedOn: "2021-03-09", conclusion: "no-defect-found" },
    source: "示范数据",
  };
}

function filing(model) {
  return {
    enterprise: { name: "示范光电有限公司", creditCode: "91440300XXXX000015", region: "440300" },
    contact: { name: "演示一", phone: "13800000001", email: "demo1@example.cn" },
    product: { name: "智能护眼台灯", model, industry: "C3872" },
    patents: [{ number: "ZL202129900045.7", role: "core", basis: "owned" }],
    figures: { year: 2025, currency: "CNY", salesCents: 1286500000, profitCents: 193000000, exportCents: 0 },
    commitment: true,
    joinsIdentification: false,
  };
}
