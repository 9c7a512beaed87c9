import type { Signal } from "./contract.js";
import { Failure } from "./problem.js";

export interface Request {
  method: "GET" | "POST" | "PUT";
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** Milliseconds. Whoever sends the request watches them too. */
  timeout: number;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Sends one request. Every status is a reply; the promise is rejected only where there is none. */
export type Transport = (request: Request) => { reply: Promise<Reply>; cancel: () => void };

/** One attempt, which ends in time and when it is not wanted any more. */
export function attempt(transport: Transport, request: Request, signal?: Signal): Promise<Reply> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new Failure("aborted"));
      return;
    }
    const { reply, cancel } = transport(request);
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const giveUp = (reason: "timeout" | "aborted") => {
      end();
      reject(new Failure(reason));
      cancel();
    };
    const onAbort = () => giveUp("aborted");
    const timer = setTimeout(() => giveUp("timeout"), request.timeout);
    signal?.addEventListener("abort", onAbort);
    reply.then(
      (answer) => {
        end();
        resolve(lowerCased(answer));
      },
      (cause: unknown) => {
        end();
        reject(new Failure("unreachable", { cause }));
      },
    );
  });
}

function lowerCased(reply: Reply): Reply {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(reply.headers)) {
    headers[name.toLowerCase()] = value;
  }
  return { ...reply, headers };
}

/** Waits, but not for somebody who has gone. */
export function pause(milliseconds: number, signal?: Signal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(new Failure("aborted"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) {
      onAbort();
    }
    signal?.addEventListener("abort", onAbort);
  });
}

/** What `AbortController` is, for mini-programs, which have none. */
export function createAbort(): { signal: Signal; abort: () => void } {
  const listeners = new Set<() => void>();
  let aborted = false;
  const signal: Signal = {
    get aborted() {
      return aborted;
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  };
  const abort = () => {
    aborted = true;
    for (const listener of [...listeners]) {
      listener();
    }
    listeners.clear();
  };
  return { signal, abort };
}
