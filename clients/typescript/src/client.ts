import type * as contract from "./contract.js";
import type { CallOptions, LastArgument, Method, NotModified, Options, PathOf } from "./contract.js";
import { fetchTransport } from "./fetch.js";
import { newKey } from "./key.js";
import { keyed } from "./keyed.js";
import { type ImportLine, type Totals, batches, json, parsed, sum } from "./lines.js";
import { Failure, Problem } from "./problem.js";
import { type Token, authorized, canRenew } from "./token.js";
import { type Reply, type Request, type Transport, attempt, pause } from "./transport.js";
import { isMiniProgram, wxTransport } from "./wx.js";

export interface ClientOptions {
  /** Where Puhui is: `https://ip.example.cn`. Empty in a page that came from there. */
  baseUrl: string;
  /** `zh-CN` or `en`; else the office's own. */
  language?: string;
  /** Who asks: a token, or a function that gives the one of the moment, asked before every request. Nobody without one. */
  token?: Token;
  /** Milliseconds for one attempt; 30 000 by default. */
  timeout?: number;
  /** How often a request is sent again where that does no harm; twice by default. */
  retries?: number;
  /** Milliseconds before that; 500 by default, and twice as many each time. */
  firstPause?: number;
  /** The longest pause, in milliseconds; 10 000 by default. A service that asks for more is not asked again. */
  longestPause?: number;
  headers?: Record<string, string>;
  /** `wx.request` in a mini-program, `fetch` elsewhere. */
  transport?: Transport;
}

/** What a call of any path may have been given. */
interface Given extends CallOptions {
  path?: object;
  query?: object;
  body?: unknown;
  ifMatch?: string;
  create?: boolean;
  idempotencyKey?: string;
}

type Lines<Path extends contract.LinesPath> = Iterable<contract.Line<Path>> | AsyncIterable<contract.Line<Path>>;

type GetOptions<Path extends PathOf<"get">> = Options<Path, "get">;

const NONE: Totals = { lines: 0, created: 0, updated: 0, unchanged: 0, failed: 0 };

export class Client {
  private readonly options: Required<Omit<ClientOptions, "language" | "token">> & {
    language: string | undefined;
    token: Token | undefined;
  };

  constructor({
    baseUrl,
    language,
    token,
    timeout = 30_000,
    retries = 2,
    firstPause = 500,
    longestPause = 10_000,
    headers = {},
    transport = isMiniProgram() ? wxTransport() : fetchTransport(),
  }: ClientOptions) {
    this.options = { baseUrl, language, token, timeout, retries, firstPause, longestPause, headers, transport };
  }

  async get<Path extends PathOf<"get">>(
    path: Path,
    ...[options]: LastArgument<GetOptions<Path>>
  ): Promise<contract.Answer<contract.Data<Path, "get">>> {
    return answer(await this.call("get", path, options));
  }

  /** The record if its state is another than the one that `etag` names. Without an `etag` it is a plain `get`. */
  async getIfChanged<Path extends PathOf<"get">>(
    path: Path,
    etag: string | null | undefined,
    ...[options]: LastArgument<GetOptions<Path>>
  ): Promise<contract.Answer<contract.Data<Path, "get">> | NotModified> {
    const reply = await this.call("get", path, options, etag ? { "if-none-match": etag } : {});
    return reply.status === 304 ? { status: 304, etag: reply.headers["etag"] ?? null } : answer(reply);
  }

  async post<Path extends PathOf<"post">>(
    path: Path,
    ...[options]: LastArgument<Options<Path, "post">>
  ): Promise<contract.Answer<contract.Data<Path, "post">>> {
    return answer(await this.call("post", path, options));
  }

  async put<Path extends PathOf<"put">>(
    path: Path,
    ...[options]: LastArgument<Options<Path, "put">>
  ): Promise<contract.Answer<contract.Data<Path, "put">>> {
    return answer(await this.call("put", path, options));
  }

  /** A list page by page. A page may be empty with more to come. */
  async *pages<Path extends contract.PagePath>(
    path: Path,
    ...[options]: LastArgument<GetOptions<Path>>
  ): AsyncGenerator<contract.Data<Path, "get">, void, undefined> {
    let given: Given = options ?? {};
    for (;;) {
      const page = answer<contract.Data<Path, "get">>(await this.call("get", path, given)).data;
      yield page;
      const { next } = page as { next: string | null };
      if (next === null) {
        return;
      }
      given = { ...given, query: { ...given.query, cursor: next } };
    }
  }

  /** A list item by item, its pages fetched as they are needed. */
  async *items<Path extends contract.PagePath>(
    path: Path,
    ...options: LastArgument<GetOptions<Path>>
  ): AsyncGenerator<contract.Item<Path>, void, undefined> {
    for await (const page of this.pages(path, ...options)) {
      yield* (page as unknown as { items: contract.Item<Path>[] }).items;
    }
  }

  /**
   * Any number of records, sent as lines in as many requests as they need. A line that is refused is told with its number,
   * counted from 1; the others are taken in. `progress.lines` of them need not be sent again after a failure.
   */
  async *importLines<Path extends contract.LinesPath>(
    path: Path,
    records: Lines<Path>,
    options: CallOptions = {},
  ): AsyncGenerator<ImportLine, void, undefined> {
    let totals = NONE;
    for await (const { body, lines } of batches(records)) {
      const headers = { "content-type": "application/x-ndjson", "puhui-lines": String(lines) };
      const request = this.request("post", path, options, headers);
      // Sending lines again is harmless, and an answer without its last line was cut off.
      const reply = await this.send({ ...request, body }, true, options, (reply) => parsed(reply.body) !== null);
      const { refused, end } = parsed(reply.body)!;
      for (const line of refused) {
        yield "line" in line ? { ...line, line: totals.lines + line.line } : line;
      }
      totals = sum(totals, end.totals);
      if (!end.isComplete) {
        yield { ...end, totals };
        return;
      }
      yield { progress: totals };
    }
    yield { totals, isComplete: true };
  }

  private call(method: Method, path: string, given: Given = {}, headers: Record<string, string> = {}): Promise<Reply> {
    const all = { ...headers };
    if (given.ifMatch !== undefined) {
      all["if-match"] = given.ifMatch;
    }
    if (given.create) {
      all["if-none-match"] = "*";
    }
    if (keyed.has(`${method} ${path}`)) {
      all["idempotency-key"] = given.idempotencyKey ?? newKey();
    }
    if (given.body !== undefined) {
      all["content-type"] = "application/json";
    }
    const request = this.request(method, path, given, all);
    if (given.body !== undefined) {
      request.body = JSON.stringify(given.body);
    }
    const canRepeat = method === "get" || "idempotency-key" in all;
    return this.send(request, canRepeat, given, ({ status, body }) => status === 304 || json(body) !== undefined);
  }

  private request(method: Method, path: string, given: Given, headers: Record<string, string>): Request {
    const { baseUrl, language, timeout, headers: own } = this.options;
    const accepted = given.language ?? language;
    return {
      method: method.toUpperCase() as Request["method"],
      url: baseUrl.replace(/\/+$/, "") + filled(path, given.path) + query(given.query),
      headers: {
        accept: "application/json, application/problem+json",
        ...(accepted === undefined ? {} : { "accept-language": accepted }),
        ...own,
        ...given.headers,
        ...headers,
      },
      timeout: given.timeout ?? timeout,
    };
  }

  /** Sends, and sends again where the service asks for it or nothing is done twice. */
  private async send(
    request: Request,
    canRepeat: boolean,
    given: CallOptions,
    isWhole: (reply: Reply) => boolean,
  ): Promise<Reply> {
    const { transport, token, retries, firstPause, longestPause } = this.options;
    let isRenewed = false;
    for (let attempts = 0; ; attempts++) {
      let wrong: Problem | Failure;
      // A session that cannot be renewed is not a request that failed: the function's own error is the caller's.
      const ready = authorized(request, token);
      const sent = "then" in ready ? await ready : ready;
      try {
        const reply = await attempt(transport, sent, given.signal);
        const found = mistake(reply, isWhole);
        if (found === null) {
          return reply;
        }
        wrong = found;
      } catch (error) {
        if (!(error instanceof Failure) || error.reason === "aborted") {
          throw error;
        }
        wrong = error;
      }
      if (!isRenewed && canRenew(token, wrong)) {
        isRenewed = true;
        continue;
      }
      const wait = isWorthwhile(wrong, canRepeat) ? waiting(wrong, firstPause * 2 ** attempts) : Infinity;
      if (attempts >= retries || wait > longestPause) {
        if (wrong instanceof Failure) {
          wrong.idempotencyKey = request.headers["idempotency-key"] ?? null;
        }
        throw wrong;
      }
      await pause(wait, given.signal);
    }
  }
}

/** `Retry-After` comes where nothing was written. Otherwise only what does nothing twice is sent again. */
function isWorthwhile(wrong: Problem | Failure, canRepeat: boolean): boolean {
  if (wrong instanceof Problem) {
    return wrong.retryAfter !== null || (canRepeat && wrong.code === "timed-out");
  }
  return canRepeat && (wrong.status === null || wrong.status < 400 || wrong.status >= 500);
}

/** A little different each time, so that those who failed together do not come back together. */
function waiting(wrong: Problem | Failure, usual: number): number {
  const asked = wrong instanceof Problem ? (wrong.retryAfter ?? 0) * 1000 : 0;
  return Math.max(asked, usual) + (usual * Math.random()) / 2;
}

function mistake(reply: Reply, isWhole: (reply: Reply) => boolean): Problem | Failure | null {
  const { status, headers, body } = reply;
  if (status < 400) {
    return isWhole(reply) ? null : new Failure("unexpected-answer", { status });
  }
  if (!headers["content-type"]?.startsWith("application/problem+json")) {
    return new Failure("unexpected-answer", { status });
  }
  const document = json(body) as ConstructorParameters<typeof Problem>[0] | undefined;
  const seconds = Number.parseInt(headers["retry-after"] ?? "", 10);
  return document === undefined
    ? new Failure("unexpected-answer", { status })
    : new Problem(document, Number.isNaN(seconds) ? null : seconds);
}

function answer<Data>({ status, headers, body }: Reply): contract.Answer<Data> {
  return {
    status: status as 200 | 201,
    data: JSON.parse(body) as Data,
    etag: headers["etag"] ?? null,
    language: headers["content-language"] ?? null,
    location: headers["location"] ?? null,
    headers,
  };
}

function filled(template: string, names: object = {}): string {
  const values = new Map(Object.entries(names));
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values.get(name) ?? "");
    // Such a segment would lead somewhere else: addresses are resolved before they are sent.
    if (["", ".", ".."].includes(value)) {
      throw new TypeError(`${template}: \`${name}\` cannot be "${value}"`);
    }
    return encodeURIComponent(value);
  });
}

function query(names: object = {}): string {
  const given = Object.entries(names).filter(([, value]) => value !== undefined && value !== null);
  const pairs = given.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
