// Builds dist/ (ES modules and types, for browsers and Node) and miniprogram_dist/ (CommonJS of ES2017, copied as it is).

import { execFileSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
for (const [project, folder] of [
  ["tsconfig.json", "dist"],
  ["tsconfig.miniprogram.json", "miniprogram_dist"],
]) {
  rmSync(folder, { recursive: true, force: true });
  execFileSync(process.execPath, [tsc, "-p", project], { stdio: "inherit" });
}
// The compiler takes declarations for an input and never for an output.
copyFileSync("src/schema.d.ts", "dist/schema.d.ts");
