// Generated from openapi/v1.json by `cargo xtask clients`; never edited.

/** The operations that take an `Idempotency-Key`. */
export const keyed: ReadonlySet<string> = new Set([
  "post /v1/contact-points/{region}/summaries",
  "post /v1/policies",
  "post /v1/product-filings",
  "post /v1/product-filings/{id}/decisions",
  "post /v1/product-filings/{id}/withdrawal",
]);
