"""Many records as lines. Written by hand: the generator knows no `application/x-ndjson`."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .client import Puhui
from .generated.models import ImportTotals, NewEvaluatedPatent, Problem
from .http import NDJSON, ending

# One request's worth: below the 1 MiB that the service reads before it answers, and done well before any timeout.
LINES = 1000
BYTES = 1 << 20


@dataclass
class Refused:
    """A line that was not taken in, counted from 1 through the whole import."""

    line: int
    problem: Problem


@dataclass
class Progress:
    """So many lines have been dealt with and need not be sent again after a failure."""

    totals: ImportTotals


@dataclass
class End:
    totals: ImportTotals
    is_complete: bool
    problem: Problem | None = None


Record = NewEvaluatedPatent | Mapping[str, Any]


def batches(records: Iterable[Record]) -> Iterator[list[bytes]]:
    batch: list[bytes] = []
    size = 0
    for record in records:
        content = record.to_dict() if isinstance(record, NewEvaluatedPatent) else dict(record)
        line = json.dumps(content, ensure_ascii=False).encode() + b"\n"
        if batch and (len(batch) == LINES or size + len(line) > BYTES):
            yield batch
            batch, size = [], 0
        batch.append(line)
        size += len(line)
    if batch:
        yield batch


def import_lines(
    client: Puhui, records: Iterable[Record], path: str = "/v1/evaluation-reports/imports"
) -> Iterator[Refused | Progress | End]:
    """Sends any number of records in as many requests as they need; each line succeeds or fails by itself.

    Sending lines again is harmless, so a request that fails is sent again.
    """
    sums = ImportTotals(lines=0, created=0, updated=0, unchanged=0, failed=0)
    for batch in batches(records):
        headers = {"Content-Type": NDJSON, "Puhui-Lines": str(len(batch))}
        answer = client.get_httpx_client().post(path, content=b"".join(batch), headers=headers).text
        for line in map(json.loads, filter(str.strip, answer.split("\n"))):
            if "line" in line:
                yield Refused(sums.lines + line["line"], Problem.from_dict(line["problem"]))
        end = ending(answer) or {}
        sums = added(sums, ImportTotals.from_dict(end["totals"]))
        if not end["isComplete"]:
            yield End(sums, False, Problem.from_dict(end["problem"]) if end.get("problem") else None)
            return
        yield Progress(sums)
    yield End(sums, True)


def added(one: ImportTotals, other: ImportTotals) -> ImportTotals:
    return ImportTotals(
        lines=one.lines + other.lines,
        created=one.created + other.created,
        updated=one.updated + other.updated,
        unchanged=one.unchanged + other.unchanged,
        failed=one.failed + other.failed,
    )
