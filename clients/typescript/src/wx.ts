import type { Transport } from "./transport.js";

/** As much of the mini-program's `wx` as we use. */
export interface Wx {
  request(options: {
    url: string;
    method: "GET" | "POST" | "PUT";
    header: Record<string, string>;
    data?: string;
    timeout: number;
    dataType: "text";
    responseType: "text";
    success(answer: { statusCode: number; header: Record<string, unknown>; data: unknown }): void;
    fail(error: { errMsg: string }): void;
  }): { abort(): void };
}

declare const wx: Wx;

/** Pages in WeChat have a `wx` as well, without `request`. */
export function isMiniProgram(): boolean {
  return typeof wx === "object" && typeof wx.request === "function";
}

/** For WeChat mini-programs, whose `success` is called for every status. */
export function wxTransport(host?: Wx): Transport {
  return ({ method, url, headers, body, timeout }) => {
    let task: { abort(): void } | undefined;
    const reply = new Promise<Awaited<ReturnType<Transport>["reply"]>>((resolve, reject) => {
      task = (host ?? wx).request({
        url,
        method,
        header: headers,
        ...(body === undefined ? {} : { data: body }),
        timeout,
        // Anything but "json", which would be parsed for us: only if it is JSON, and without saying whether it was.
        dataType: "text",
        responseType: "text",
        success: ({ statusCode, header, data }) => {
          const texts = Object.entries(header).map(([name, value]) => [name, String(value)]);
          // Some old clients have the status as text.
          resolve({ status: Number(statusCode), headers: Object.fromEntries(texts), body: String(data ?? "") });
        },
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      });
    });
    return { reply, cancel: () => task?.abort() };
  };
}
