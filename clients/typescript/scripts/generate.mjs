// Writes what follows from the contract: generate.mjs CONTRACT [FOLDER]

import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import openapi, { astToString } from "openapi-typescript";

const [contract, folder = "src"] = process.argv.slice(2);
const types = astToString(await openapi(pathToFileURL(resolve(contract)), { silent: true }));

// Types are gone when a program runs, and then it has to know which requests carry a key.
const { paths } = JSON.parse(await readFile(contract, "utf8"));
const isKey = (parameter) => parameter.$ref === "#/components/parameters/Idempotency-Key";
const keyed = Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(([, operation]) => operation.parameters?.some(isKey))
    .map(([method]) => `${method} ${path}`),
);
if (keyed.length === 0) {
  throw new Error("no operation takes an Idempotency-Key: look at how the contract says so now");
}

const head = "// Generated from openapi/v1.json by `cargo xtask clients`; never edited.\n\n";
const list = keyed.map((operation) => `  ${JSON.stringify(operation)},\n`).join("");
const comment = "/** The operations that take an `Idempotency-Key`. */";
await writeFile(`${folder}/schema.d.ts`, head + types);
await writeFile(
  `${folder}/keyed.ts`,
  `${head}${comment}\nexport const keyed: ReadonlySet<string> = new Set([\n${list}]);\n`,
);
