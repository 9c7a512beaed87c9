// `wx.request` as a mini-program has it, over node:http: `success` for every status, header names in a case of its own,
// no PATCH, ten requests at a time, JSON parsed only where `dataType` is "json".

import http from "node:http";

const METHODS = ["OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "CONNECT"];

export function fakeWx() {
  const seen = [];
  const waiting = [];
  let running = 0;

  function begin() {
    while (running < 10 && waiting.length > 0) {
      running += 1;
      waiting.shift()();
    }
  }

  function request(options) {
    const { url, method = "GET", header = {}, data, timeout = 60_000, dataType = "json", success, fail } = options;
    seen.push(options);
    let sent;
    let isOver = false;
    const end = (callback, result) => {
      if (isOver) {
        return;
      }
      isOver = true;
      running -= sent ? 1 : 0;
      setTimeout(() => callback?.(result));
      begin();
    };
    const failed = (errMsg) => end(fail, { errMsg: `request:fail ${errMsg}`, errno: 600_000 });
    if (!METHODS.includes(method)) {
      setTimeout(() => failed(`invalid method ${method}`));
      return { abort() {} };
    }
    waiting.push(() => {
      if (isOver) {
        running -= 1;
        return;
      }
      const referer = "https://servicewechat.com/wx0/0/page-frame.html";
      const headers = { "content-type": "application/json", ...header, referer };
      sent = http.request(url, { method, headers, timeout, agent: false }, (answer) => {
        const pieces = [];
        answer.on("data", (piece) => pieces.push(piece));
        answer.on("error", (error) => failed(error.message));
        answer.on("end", () => {
          const text = Buffer.concat(pieces).toString("utf8");
          const data = dataType === "json" ? maybeJson(text) : text;
          const { statusCode, headers } = answer;
          end(success, { statusCode, header: titled(headers), data, errMsg: "request:ok", cookies: [] });
        });
      });
      sent.on("timeout", () => (failed("timeout"), sent.destroy()));
      sent.on("error", (error) => failed(error.message));
      sent.end(typeof data === "object" ? JSON.stringify(data) : data);
    });
    begin();
    return { abort: () => (failed("abort"), sent?.destroy()) };
  }

  return { request, seen };
}

/** `content-type` as `Content-Type`: nothing says in which case names come. */
function titled(headers) {
  const title = (name) => name.replace(/(^|-)\w/g, (letter) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [title(name), String(value)]));
}

function maybeJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
