import type { Schema } from "./contract.js";

/** One request's worth: below the 1 MiB that the service reads before it answers, and done well before any timeout. */
const LINES = 1000;
const LETTERS = Math.floor((1 << 20) / 3);

export type Totals = Schema<"ImportTotals">;

/** What became of the lines: one that was not taken in, how far it has come, and the end. */
export type ImportLine =
  | { line: number; problem: Schema<"Problem"> }
  | { progress: Totals }
  | { totals: Totals; isComplete: boolean; problem?: Schema<"Problem"> | null };

export interface Batch {
  body: string;
  lines: number;
}

/** Cuts records into requests. A letter is at most three bytes of UTF-8. */
export async function* batches(records: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<Batch> {
  let batch: Batch = { body: "", lines: 0 };
  for await (const record of records) {
    const line = `${JSON.stringify(record)}\n`;
    if (batch.lines === LINES || (batch.lines > 0 && batch.body.length + line.length > LETTERS)) {
      yield batch;
      batch = { body: "", lines: 0 };
    }
    batch = { body: batch.body + line, lines: batch.lines + 1 };
  }
  if (batch.lines > 0) {
    yield batch;
  }
}

/** What an import answered; nothing if it has no last line, since then it was cut off. */
export function parsed(body: string): { refused: ImportLine[]; end: Extract<ImportLine, { totals: unknown }> } | null {
  const refused: ImportLine[] = [];
  for (const text of body.split("\n").filter((line) => line.trim() !== "")) {
    const line = json(text) as ImportLine | undefined;
    if (line === undefined) {
      return null;
    }
    if ("totals" in line) {
      return { refused, end: line };
    }
    if ("line" in line) {
      refused.push(line);
    }
  }
  return null;
}

export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function sum(one: Totals, other: Totals): Totals {
  return {
    lines: one.lines + other.lines,
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    failed: one.failed + other.failed,
  };
}
