export { Client, type ClientOptions } from "./client.js";
export type * from "./contract.js";
export { fetchTransport } from "./fetch.js";
export { newKey } from "./key.js";
export type { ImportLine, Totals } from "./lines.js";
export { Failure, Problem, type FailureReason, type ProblemCode } from "./problem.js";
export type { components, operations, paths } from "./schema.js";
export { createAbort, type Reply, type Request, type Transport } from "./transport.js";
export { wxTransport, type Wx } from "./wx.js";
