// What compiles, and what must not: `tsc` is the test.

import { Client, type Schema, type Wx } from "../dist/index.js";

const client = new Client({ baseUrl: "" });
void new Client({ baseUrl: "", token: "one" });
void new Client({ baseUrl: "", token: () => "one" });
void new Client({ baseUrl: "", token: async () => "one" });
// @ts-expect-error a token is a text
void new Client({ baseUrl: "", token: () => 1 });

export async function reads(): Promise<void> {
  const policy = await client.get("/v1/policies/{id}", { path: { id: "pol_1" }, query: { language: "en" } });
  policy.data.clauses satisfies Schema<"Policy">["clauses"];
  const list = await client.get("/v1/policies");
  list.data.next satisfies string | null;
  const maybe = await client.getIfChanged("/v1/policies/{id}", policy.etag, { path: { id: "pol_1" } });
  // @ts-expect-error there is no record before the status was looked at
  void maybe.data;
  if (maybe.status !== 304) {
    maybe.data.id satisfies string;
  }
  for await (const task of client.items("/v1/tasks", { query: { department: "public-service" } })) {
    task satisfies Schema<"Task">;
  }
  // @ts-expect-error the path needs its id
  void client.get("/v1/policies/{id}");
  // @ts-expect-error there is no such path
  void client.get("/v1/policy");
  // @ts-expect-error there is no such parameter
  void client.get("/v1/policies", { query: { lmit: 3 } });
  // @ts-expect-error there is no such option
  void client.get("/v1/policies", { qurey: {} });
  // @ts-expect-error one record is no list
  void client.items("/v1/policies/{id}", { path: { id: "pol_1" } });
}

export async function writes(body: Schema<"NewEvaluatedPatent">, filing: Schema<"NewFiling">): Promise<void> {
  const path = { number: "ZL202010566088.9" };
  await client.put("/v1/evaluation-reports/{number}", { path, body, create: true });
  await client.put("/v1/evaluation-reports/{number}", { path, body, ifMatch: "\"1\"" });
  // @ts-expect-error a write says what it expects to find
  await client.put("/v1/evaluation-reports/{number}", { path, body });
  // @ts-expect-error one of the two
  await client.put("/v1/evaluation-reports/{number}", { path, body, create: true, ifMatch: "\"1\"" });
  await client.post("/v1/product-filings", { body: filing });
  await client.post("/v1/product-filings", { body: filing, idempotencyKey: "again" });
  // @ts-expect-error a decision names the state that was read
  await client.post("/v1/product-filings/{id}/decisions", { path: { id: "pf_1" }, body: { decision: "approve" } });
  // @ts-expect-error lines are sent by importLines
  await client.post("/v1/evaluation-reports/imports", { body });
  for await (const line of client.importLines("/v1/evaluation-reports/imports", [body])) {
    if ("line" in line) {
      line.problem.code satisfies string;
    }
  }
}

// WeChat's own declarations have everything that we use of them.
declare const official: WechatMiniprogram.Wx;
export const transportable: Wx = official;
