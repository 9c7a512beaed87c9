import { Failure, Problem } from "./problem.js";
import type { Request } from "./transport.js";

/** A Puhui token, or what gives the one of the moment: a function that renews it shortly before it expires. */
export type Token = string | (() => string | Promise<string>);

/** The request with a token, unless it has credentials of its own. At once where nobody has to be asked. */
export function authorized(request: Request, token: Token | undefined): Request | Promise<Request> {
  const isGiven = Object.keys(request.headers).some((name) => name.toLowerCase() === "authorization");
  if (token === undefined || isGiven) {
    return request;
  }
  const bearing = (now: string) => ({ ...request, headers: { ...request.headers, authorization: `Bearer ${now}` } });
  const now = typeof token === "function" ? token() : token;
  return typeof now === "string" ? bearing(now) : now.then(bearing);
}

/** Whether there may be a newer token than the one that has expired. Nothing was done with that one. */
export function canRenew(token: Token | undefined, wrong: Problem | Failure): boolean {
  return typeof token === "function" && wrong instanceof Problem && wrong.code === "token-expired";
}
