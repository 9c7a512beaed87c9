"""The client alone, over a transport that answers as it is told."""

import asyncio
import json
import unittest
from typing import Any

import httpx

from puhui_client import (
    End,
    ProblemError,
    Progress,
    Puhui,
    Refused,
    UnexpectedAnswer,
    import_lines,
    items,
    items_async,
    new_key,
)
from puhui_client.generated.api.policies import policies_list
from puhui_client.generated.api.product_filings import product_filings_withdrawal_withdraw
from puhui_client.generated.models import NewFilingWithdrawal

Reply = httpx.Response | Exception


class Service:
    """Answers requests in order, the last answer again and again, and remembers what it was sent."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.seen: list[httpx.Request] = []
        # Of each when it came: a request that is sent again is the same object.
        self.credentials: list[str | None] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        self.credentials.append(request.headers.get("authorization"))
        reply = self.replies[min(len(self.seen), len(self.replies)) - 1]
        if isinstance(reply, Exception):
            raise reply
        return httpx.Response(reply.status_code, headers=reply.headers, content=reply.content)

    def client(self, **more: Any) -> Puhui:
        settings = {"first_pause": 0, "httpx_args": {"transport": httpx.MockTransport(self)}, **more}
        return Puhui("https://ip.example", **settings)


def problem(status: int, code: str, **headers: str) -> httpx.Response:
    document = {"type": f"/errors#{code}", "code": code, "status": status, "title": "标题", "detail": "说明"}
    return httpx.Response(status, json=document, headers={"content-type": "application/problem+json", **headers})


def page(names: list[str], following: str | None) -> httpx.Response:
    policy = {"documentNumber": None, "issuedOn": None, "issuer": None, "language": "zh-CN", "languages": ["zh-CN"]}
    return httpx.Response(200, json={"items": [{**policy, "id": name, "title": name} for name in names], "next": following})


def ndjson(*lines: dict[str, Any]) -> httpx.Response:
    text = "".join(json.dumps(line) + "\n" for line in lines)
    return httpx.Response(200, text=text, headers={"content-type": "application/x-ndjson"})


def totals(lines: int, failed: int = 0) -> dict[str, int]:
    return {"lines": lines, "created": lines - failed, "updated": 0, "unchanged": 0, "failed": failed}


def withdraw(client: Puhui, key: str) -> None:
    body = NewFilingWithdrawal(reason="other")
    product_filings_withdrawal_withdraw.sync("pf_1", client=client, body=body, if_match='"1"', idempotency_key=key)


class Requests(unittest.TestCase):
    def test_a_request_says_what_it_wants(self) -> None:
        service = Service(page([], None))
        client = service.client(language="en").with_headers({"Authorization": "Bearer x"})
        policies_list.sync(client=client, limit=5, cursor="a&b", if_none_match='"1"')
        policies_list.sync(client=client, accept_language="zh-CN")
        first, second = service.seen
        self.assertEqual(str(first.url), "https://ip.example/v1/policies?limit=5&cursor=a%26b")
        self.assertEqual((first.headers["accept-language"], second.headers["accept-language"]), ("en", "zh-CN"))
        self.assertEqual((first.headers["if-none-match"], first.headers["authorization"]), ('"1"', "Bearer x"))

    def test_not_modified_is_none(self) -> None:
        service = Service(httpx.Response(304, headers={"etag": '"1"'}))
        answer = policies_list.sync_detailed(client=service.client(), if_none_match='"1"')
        self.assertEqual((answer.status_code, answer.parsed, answer.headers["etag"]), (304, None, '"1"'))

    def test_a_problem_is_raised(self) -> None:
        service = Service(problem(404, "of-a-newer-service"))
        with self.assertRaises(ProblemError) as raised:
            policies_list.sync(client=service.client())
        error = raised.exception
        self.assertEqual((error.status, error.code, error.errors), (404, "of-a-newer-service", []))
        self.assertEqual((error.problem.detail, error.retry_after, len(service.seen)), ("说明", None, 1))

    def test_an_answer_that_is_not_puhuis_is_never_data(self) -> None:
        html = {"content-type": "text/html"}
        for reply, requests in [
            (httpx.Response(502, text="<h1>Bad Gateway</h1>", headers=html), 3),
            (httpx.Response(403), 1),
            (httpx.Response(200, text="<h1>Sign in to the network</h1>", headers=html), 3),
            (httpx.Response(500, text='{"code":', headers={"content-type": "application/problem+json"}), 3),
            (httpx.Response(500, text="[1]", headers={"content-type": "application/problem+json"}), 3),
        ]:
            service = Service(reply)
            with self.assertRaises(UnexpectedAnswer) as raised:
                policies_list.sync(client=service.client())
            self.assertEqual((raised.exception.status, len(service.seen)), (reply.status_code, requests))


class Tokens(unittest.TestCase):
    def test_a_token_says_who_asks(self) -> None:
        service = Service(page([], None))
        client = service.client(token="secret")
        policies_list.sync(client=client)
        policies_list.sync(client=client.with_headers({"Authorization": "Bearer own"}))
        policies_list.sync(client=service.client())
        self.assertEqual(service.credentials, ["Bearer secret", "Bearer own", None])
        self.assertNotIn("secret", repr(client))

    def test_a_function_gives_the_token_of_the_moment(self) -> None:
        tokens = iter(["t1", "t2", "t3", "t4"])
        expired, busy = problem(401, "token-expired"), problem(503, "overloaded", **{"retry-after": "0"})
        service = Service(expired, busy, page([], None))
        client = service.client(token=lambda: next(tokens))
        policies_list.sync(client=client)
        policies_list.sync(client=client)
        self.assertEqual(service.credentials, ["Bearer t1", "Bearer t2", "Bearer t3", "Bearer t4"])

    def test_a_token_that_stays_expired_is_told(self) -> None:
        for token, requests in [("fixed", 1), (lambda: "old", 2)]:
            service = Service(problem(401, "token-expired"))
            with self.assertRaises(ProblemError) as raised:
                policies_list.sync(client=service.client(token=token))
            self.assertEqual((raised.exception.code, len(service.seen)), ("token-expired", requests))

    def test_a_function_may_have_to_be_awaited(self) -> None:
        service = Service(problem(401, "token-expired"), page([], None))

        async def token() -> str:
            return "awaited"

        async def ask() -> None:
            async with service.client(token=token) as client:
                await policies_list.asyncio(client=client)

        asyncio.run(ask())
        self.assertEqual(service.credentials, ["Bearer awaited"] * 2)


class Retries(unittest.TestCase):
    def test_the_same_key_is_sent_again(self) -> None:
        service = Service(httpx.ReadError("cut off"), problem(503, "overloaded", **{"retry-after": "0"}), problem(404, "x"))
        with self.assertRaises(ProblemError):
            withdraw(service.client(), new_key())
        self.assertEqual(len(service.seen), 3)
        self.assertEqual(len({request.headers["idempotency-key"] for request in service.seen}), 1)
        self.assertEqual(len({request.content for request in service.seen}), 1)

    def test_what_is_not_known_wants_a_look_first(self) -> None:
        service = Service(problem(503, "outcome-unknown"))
        with self.assertRaises(ProblemError):
            withdraw(service.client(), new_key())
        self.assertEqual(len(service.seen), 1)

    def test_nobody_waits_for_an_hour(self) -> None:
        service = Service(problem(503, "overloaded", **{"retry-after": "3600"}))
        with self.assertRaises(ProblemError) as raised:
            policies_list.sync(client=service.client())
        self.assertEqual((raised.exception.retry_after, len(service.seen)), (3600, 1))

    def test_a_write_without_a_key_is_sent_again_only_where_nothing_was_written(self) -> None:
        lost, busy = Service(httpx.ReadError("cut off")), Service(problem(503, "too-late", **{"retry-after": "0"}))
        for service, error, requests in [(lost, httpx.ReadError, 1), (busy, ProblemError, 3)]:
            with self.assertRaises(error):
                service.client().get_httpx_client().post("/v1/policies", json={})
            self.assertEqual(len(service.seen), requests)

    def test_async_is_the_same(self) -> None:
        service = Service(httpx.ConnectError("nobody"), page(["a"], "next"), page(["b"], None))

        async def names() -> list[str]:
            async with service.client() as client:
                return [policy.id async for policy in items_async(policies_list.asyncio, client=client)]

        self.assertEqual(asyncio.run(names()), ["a", "b"])
        self.assertEqual(len(service.seen), 3)


class Lists(unittest.TestCase):
    def test_pages_are_followed_to_the_end_and_no_further_than_wanted(self) -> None:
        service = Service(page(["a", "b"], "1"), page([], "2"), page(["c"], None))
        found = items(policies_list.sync, client=service.client(), limit=2)
        self.assertEqual(next(found).id, "a")
        self.assertEqual(len(service.seen), 1)
        self.assertEqual([policy.id for policy in found], ["b", "c"])
        queries = [str(request.url).split("?")[1] for request in service.seen]
        self.assertEqual(queries, ["limit=2", "limit=2&cursor=1", "limit=2&cursor=2"])


class Imports(unittest.TestCase):
    def test_an_import_is_cut_into_requests_and_its_lines_are_counted_through(self) -> None:
        refused = {"line": 7, "problem": problem(422, "invalid-body").json()}
        service = Service(
            ndjson({"totals": totals(1000), "isComplete": True}),
            ndjson(refused, {"progress": totals(20)}, {"totals": totals(500, 1), "isComplete": True}),
        )
        lines = list(import_lines(service.client(), ({"patentNumber": str(number)} for number in range(1500))))
        self.assertEqual([type(line) for line in lines], [Progress, Refused, Progress, End])
        refused_line, end = lines[1], lines[3]
        assert isinstance(refused_line, Refused) and isinstance(end, End)
        self.assertEqual((refused_line.line, refused_line.problem.code), (1007, "invalid-body"))
        self.assertEqual((end.is_complete, end.totals.to_dict()), (True, totals(1500, 1)))
        self.assertEqual([request.headers["puhui-lines"] for request in service.seen], ["1000", "500"])
        self.assertEqual(service.seen[1].content.split(b"\n")[0], b'{"patentNumber": "1000"}')

    def test_no_request_is_longer_than_the_service_reads_at_once(self) -> None:
        service = Service(ndjson({"totals": totals(1), "isComplete": True}))
        list(import_lines(service.client(), [{"title": "利" * 20_000}] * 60))
        self.assertEqual(len(service.seen), 4)
        self.assertTrue(all(len(request.content) <= 1 << 20 for request in service.seen))

    def test_an_answer_that_was_cut_off_is_asked_for_again(self) -> None:
        cut = ndjson({"line": 1, "problem": problem(422, "invalid-body").json()})
        service = Service(cut, ndjson({"totals": totals(1), "isComplete": True}))
        self.assertEqual([type(line) for line in import_lines(service.client(), [{}])], [Progress, End])
        always = Service(cut)
        with self.assertRaises(UnexpectedAnswer):
            list(import_lines(always.client(), [{}]))
        self.assertEqual(len(always.seen), 3)

    def test_lines_that_did_not_arrive_are_told(self) -> None:
        problem_of_all = problem(400, "incomplete-body").json()
        service = Service(ndjson({"totals": totals(1), "isComplete": False, "problem": problem_of_all}))
        (end,) = import_lines(service.client(), [{}, {}])
        assert isinstance(end, End) and end.problem is not None
        self.assertEqual((end.is_complete, end.problem.code), (False, "incomplete-body"))


if __name__ == "__main__":
    unittest.main()
