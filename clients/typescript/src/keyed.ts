// Generated from openapi/v1.json by `cargo xtask clients`; never edited.

/** The operations that take an `Idempotency-Key`. */
export const keyed: ReadonlySet<string> = new Set([
  "post /v1/bodies/acceptances",
  "post /v1/bodies/{code}/invitations",
  "post /v1/bodies/{code}/invitations/{invitation}/withdrawals",
  "post /v1/bodies/{code}/members/{id}/handovers",
  "post /v1/bodies/{code}/members/{id}/removals",
  "post /v1/contact-points/{region}/summaries",
  "post /v1/platforms",
  "post /v1/platforms/{id}/decisions",
  "post /v1/platforms/{id}/keys",
  "post /v1/platforms/{id}/keys/{key}/rotation",
  "post /v1/policies",
  "post /v1/product-filings",
  "post /v1/product-filings/{id}/decisions",
  "post /v1/product-filings/{id}/withdrawal",
  "post /v1/widget-sites",
]);
