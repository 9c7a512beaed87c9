/** A new `Idempotency-Key`: 1 to 255 visible ASCII characters that nobody else will choose. */
export function newKey(): string {
  // Typed by hand: mini-programs have no `crypto`, and pages that did not come over HTTPS have half of it.
  const source = typeof crypto === "undefined" ? undefined : (crypto as Partial<Crypto>);
  if (source?.randomUUID) {
    return source.randomUUID();
  }
  const parts = source?.getRandomValues
    ? [...source.getRandomValues(new Uint32Array(4))]
    : [Date.now(), ...[1, 2, 3].map(() => Math.floor(Math.random() * 2 ** 32))];
  return parts.map((part) => part.toString(16).padStart(8, "0")).join("-");
}
