"""Against a running Puhui in development mode with its demonstration data, at PUHUI_URL, with tokens of the national office
and of an enterprise's handler in PUHUI_NATIONAL and PUHUI_HANDLER. tests/tests/clients.rs starts both."""

import datetime
import os
import re
import unittest
from typing import Any

import httpx

from puhui_client import End, ProblemError, Progress, Puhui, Refused, import_lines, items, items_async, new_key
from puhui_client.generated.api.evaluation_reports import evaluation_reports_put, evaluation_reports_read
from puhui_client.generated.api.policies import policies_list, policies_read
from puhui_client.generated.api.product_filings import product_filings_read, product_filings_submit
from puhui_client.generated.models import Filing, NewEvaluatedPatent, NewFiling

URL = os.environ["PUHUI_URL"]
NATIONAL, HANDLER = os.environ["PUHUI_NATIONAL"], os.environ["PUHUI_HANDLER"]
HAN = re.compile("[\u4e00-\u9fff]")


def number(serial: int) -> str:
    """A patent number of our own making, its check digit by the rule of ZC 0006-2003."""
    digits = f"20203{serial:07}"
    rest = sum(int(digit) * (place % 8 + 2) for place, digit in enumerate(digits)) % 11
    return f"ZL{digits}.{'X' if rest == 10 else rest}"


def patent(title: str, **more: Any) -> NewEvaluatedPatent:
    return NewEvaluatedPatent.from_dict(
        {
            "title": title,
            "legalStatus": {"state": "in-force", "asOf": "2026-10-31"},
            "report": {"completedOn": "2021-03-09", "conclusion": "no-defect-found"},
            "source": "示范数据",
            **more,
        }
    )


FILING = {
    "enterprise": {"name": "示范光电有限公司", "creditCode": "91440300XXXX000015", "region": "440300"},
    "contact": {"name": "演示一", "phone": "13800000001", "email": "demo1@example.cn"},
    "product": {"name": "智能护眼台灯", "industry": "C3872"},
    "patents": [{"number": "ZL202129900045.7", "role": "core", "basis": "owned"}],
    "figures": {"year": 2025, "currency": "CNY", "salesCents": 1286500000, "profitCents": 193000000, "exportCents": 0},
    "commitment": True,
    "joinsIdentification": False,
}


class Service(unittest.TestCase):
    def setUp(self) -> None:
        self.puhui = self.enterContext(Puhui(URL, language="zh-CN", token=NATIONAL))
        self.enterprise = self.enterContext(Puhui(URL, language="zh-CN", token=lambda: HANDLER))

    def test_policies_page_by_page(self) -> None:
        whole = policies_list.sync(client=self.puhui, limit=100)
        assert whole is not None
        ids = [policy.id for policy in items(policies_list.sync, client=self.puhui, limit=1)]
        self.assertGreater(len(ids), 1)
        self.assertEqual(ids, [policy.id for policy in whole.items])

    def test_what_has_not_changed_is_not_sent_again(self) -> None:
        policy = next(items(policies_list.sync, client=self.puhui))
        first = policies_read.sync_detailed(policy.id, client=self.puhui)
        self.assertEqual((first.status_code, first.parsed and first.parsed.id), (200, policy.id))
        etag = first.headers["etag"]
        again = policies_read.sync_detailed(policy.id, client=self.puhui, if_none_match=etag)
        self.assertEqual((again.status_code, again.parsed, again.headers["etag"]), (304, None, etag))

    def test_problems_come_in_chinese_with_the_place_of_the_mistake(self) -> None:
        with self.assertRaises(ProblemError) as raised:
            policies_list.sync(client=self.puhui, limit=1000)
        error = raised.exception
        self.assertEqual((error.status, error.code, error.errors[0].parameter), (400, "invalid-parameter", "limit"))
        self.assertRegex(error.problem.detail, HAN)
        self.assertRegex(error.errors[0].detail, HAN)
        with self.assertRaises(ProblemError) as raised:
            policies_read.sync("no/such", client=self.puhui, accept_language="en")
        self.assertEqual(raised.exception.code, "unknown-resource")
        self.assertNotRegex(raised.exception.problem.detail, HAN)

    def test_a_filing_is_submitted_once_however_often_it_is_sent(self) -> None:
        key, body = new_key(), NewFiling.from_dict(FILING)
        enterprise = self.enterprise
        answers = [product_filings_submit.sync(client=enterprise, body=body, idempotency_key=key) for _ in range(2)]
        first, second = answers
        assert isinstance(first, Filing) and isinstance(second, Filing)
        self.assertEqual(first.id, second.id)
        other = product_filings_submit.sync(client=enterprise, body=body, idempotency_key=new_key())
        assert isinstance(other, Filing)
        self.assertNotEqual(other.id, first.id)
        self.assertIsInstance(product_filings_read.sync(first.id, client=enterprise), Filing, "all of it, not a part")
        with Puhui(URL) as nobody, self.assertRaises(ProblemError) as raised:
            product_filings_submit.sync(client=nobody, body=body, idempotency_key=new_key())
        self.assertEqual((raised.exception.status, raised.exception.code), (401, "sign-in-required"))

    def test_a_write_says_what_it_expects_to_find(self) -> None:
        where, client = number(3_000_000), self.puhui
        created = evaluation_reports_put.sync_detailed(where, client=client, body=patent("一"), if_none_match="*")
        self.assertEqual(created.status_code, 201)
        etag = created.headers["etag"]
        changed = evaluation_reports_put.sync(where, client=client, body=patent("二"), if_match=etag)
        self.assertEqual(changed and changed.title, "二")
        with self.assertRaises(ProblemError) as raised:
            evaluation_reports_put.sync(where, client=client, body=patent("三"), if_match=etag)
        self.assertEqual((raised.exception.status, raised.exception.code), (412, "precondition-failed"))
        now = evaluation_reports_read.sync(where, client=client)
        assert now is not None
        self.assertEqual(now.legal_status.as_of, datetime.date(2026, 10, 31))

    def test_a_file_of_patents_goes_in_line_by_line_and_the_bad_line_is_told(self) -> None:
        records = [patent("示范", patentNumber=number(3_000_001 + line)) for line in range(1200)]
        records[1099].patent_number = "ZL202310123456.7"
        lines = list(import_lines(self.puhui, records))
        self.assertEqual([type(line) for line in lines], [Progress, Refused, Progress, End])
        refused, end = lines[1], lines[3]
        assert isinstance(refused, Refused) and isinstance(end, End) and isinstance(refused.problem.errors, list)
        self.assertEqual((refused.line, refused.problem.code), (1100, "invalid-body"))
        self.assertRegex(refused.problem.errors[0].detail, HAN)
        expected = {"lines": 1200, "created": 1199, "updated": 0, "unchanged": 0, "failed": 1}
        self.assertEqual((end.is_complete, end.totals.to_dict()), (True, expected))

    def test_nobody_there(self) -> None:
        with self.assertRaises(httpx.ConnectError):
            policies_list.sync(client=Puhui("http://127.0.0.1:1", retries=0))


class AsyncService(unittest.IsolatedAsyncioTestCase):
    async def test_the_same_without_waiting_in_line(self) -> None:
        async with Puhui(URL, language="en", token=NATIONAL) as puhui:
            policies = [policy async for policy in items_async(policies_list.asyncio, client=puhui, limit=1)]
            self.assertGreater(len(policies), 1)
            with self.assertRaises(ProblemError) as raised:
                await policies_read.asyncio("no/such", client=puhui)
            self.assertEqual(raised.exception.status, 404)


if __name__ == "__main__":
    unittest.main()
