// Loads miniprogram_dist as a mini-program does: CommonJS, with ECMAScript, timers and `wx`, and nothing of a browser's.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const FOLDER = fileURLToPath(new URL("../miniprogram_dist", import.meta.url));

const OF_BROWSERS = ["fetch", "Headers", "Request", "Response", "URL", "URLSearchParams", "TextDecoder", "AbortController"];

export function loadMiniProgram(wx) {
  const context = vm.createContext({ wx, setTimeout, clearTimeout }, { codeGeneration: { strings: false, wasm: false } });
  for (const name of [...OF_BROWSERS, "crypto", "process"]) {
    if (vm.runInContext(`typeof ${name}`, context) !== "undefined") {
      throw new Error(`${name} is not to be had in a mini-program`);
    }
  }
  const loaded = new Map();
  const load = (file) => {
    if (!loaded.has(file)) {
      const module = { exports: {} };
      loaded.set(file, module);
      const source = `(function (exports, require, module) {${readFileSync(file, "utf8")}\n})`;
      const wrapped = vm.runInContext(source, context, { filename: file });
      wrapped(module.exports, (name) => load(join(dirname(file), name)), module);
    }
    return loaded.get(file).exports;
  };
  return load(join(FOLDER, "index.js"));
}
