import type { Schema } from "./contract.js";

type Document = Schema<"Problem">;

/** A code of the catalogue, `/errors`; a newer service may have others. */
export type ProblemCode = Document["code"] | (string & Record<never, never>);

/** The service's own answer that a request was not done, and why (RFC 9457), in the language that was asked for. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Where in the request the mistakes are. */
  readonly errors: NonNullable<Document["errors"]>;
  /** The path of the record that stands in the way. */
  readonly related: string | null;
  /** Finds the request in the service's log. */
  readonly traceId: string | null;
  /** In how many seconds the same request may be sent again; `null`: not without looking first. */
  readonly retryAfter: number | null;

  constructor(document: Document, retryAfter: number | null = null) {
    super(`${document.code}: ${document.detail}`);
    this.code = document.code;
    this.status = document.status;
    this.title = document.title;
    this.detail = document.detail;
    this.errors = document.errors ?? [];
    this.related = document.related ?? null;
    this.traceId = document.traceId ?? null;
    this.retryAfter = retryAfter;
  }
}

/** `unexpected-answer`: somebody answered, but not as Puhui does; a proxy's page, or an answer that was cut off. */
export type FailureReason = "unreachable" | "timeout" | "aborted" | "unexpected-answer";

/** There is no answer that could be used. Whether the request was done is unknown. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly reason: FailureReason;
  /** The HTTP status of an unexpected answer. */
  readonly status: number | null;
  /** Of the request, if it had one: the same call with the same key does nothing twice. */
  idempotencyKey: string | null = null;
  override readonly cause: unknown;

  constructor(reason: FailureReason, more: { status?: number; cause?: unknown } = {}) {
    super(more.status === undefined ? reason : `${reason} (HTTP ${more.status})`);
    this.reason = reason;
    this.status = more.status ?? null;
    this.cause = more.cause;
  }
}
