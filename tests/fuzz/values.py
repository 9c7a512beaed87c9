"""Values that Puhui takes: numbers with their check digits, codes of the tables, texts that a person could have written.

The contract says of most of these that they are texts. Which texts, no schema can say: a patent number has a check digit,
a region stands in a table. Without the values made here nearly every request would be refused at its first field.
"""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

PROFILE = Path(__file__).parents[2] / "profiles" / "cn"


def table(name: str) -> list[list[str]]:
    """The rows of a table of the profile."""
    lines = (PROFILE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


REGIONS = [row[0] for row in table("regions")]
SLOTS = [row[0] for row in table("regions") if row[-1] == "yes"]
INDUSTRY_CLASSES = [row[0] for row in table("industries") if len(row[0]) == 5]
DEPARTMENTS = [row[0] for row in table("departments")]
SERVICE_ITEMS = ["policies", "evaluation-reports", "product-filings", "contact-points"]


def patent_number(year: int, kind: int, serial: int) -> str:
    """A patent number of the form that is written since 2003, with its check digit."""
    body = f"{year}{kind}{serial:07}"
    weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
    check = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True)) % 11
    return f"{body}.{'0123456789X'[check]}"


def credit_code(body: str) -> str:
    """A unified social credit code of 17 symbols and its check character."""
    symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    worth = sum(symbols.index(symbol) * pow(3, place, 31) for place, symbol in enumerate(body))
    return body + symbols[-worth % 31]


def a_patent_number(chance: Random) -> str:
    """One of a few: two requests about one patent are more interesting than requests about two."""
    return patent_number(chance.choice([2019, 2020]), chance.choice([1, 2, 3, 8, 9]), chance.randrange(6))


def a_credit_code(chance: Random) -> str:
    return credit_code(f"91350100M00010{chance.randrange(1, 9):03}")


def a_text(chance: Random) -> str:
    return "".join(chance.choices("普惠示范专利公司aB1é·（）\n𠮷", k=chance.randint(1, 40))).strip() or "普惠"


def a_day(chance: Random) -> str:
    return (date(2004, 1, 1) + timedelta(days=chance.randrange(8000))).isoformat()


def days_from_now(least: int, most: int) -> Callable[[Random], str]:
    return lambda chance: (date.today() + timedelta(days=chance.randint(least, most))).isoformat()


def a_clause_path(chance: Random) -> str:
    return ".".join(str(chance.randint(1, 12)) for _ in range(chance.randint(1, 4)))


def one_of(*values: str) -> Callable[[Random], str]:
    return lambda chance: chance.choice(values)


def between(least: int, most: int) -> Callable[[Random], int]:
    return lambda chance: chance.randint(least, most)


ROLES = (
    "person handler agent base outlet city province operator national department supervisor platform-administrator"
).split()
TEXTS = (
    "address addressees attachments brand enclosure heading issuer label model name note passage post preamble purpose source "
    "text title unit"
)
DAYS = "asOf completedOn designatedOn filedOn grantedOn issuedOn launchedOn on priorityOn"

# By the name of a field in a body or of a parameter in a query.
BY_NAME: dict[str, Callable[[Random], str | int]] = {
    **dict.fromkeys(TEXTS.split(), a_text),
    **dict.fromkeys(DAYS.split(), a_day),
    "addresses": one_of("203.0.113.0/24", "198.51.100.7/32", "2001:db8::/32"),
    "creditCode": a_credit_code,
    "defective": between(1, 30),
    "department": one_of(*DEPARTMENTS),
    "departments": one_of(*DEPARTMENTS),
    "documentNumber": lambda chance: f"国知发运字〔2024〕{chance.randint(1, 999)}号",
    "email": one_of("someone@example.cn"),
    "endsOn": days_from_now(1, 400),
    "exportCents": between(0, 1000),
    "industry": one_of(*INDUSTRY_CLASSES),
    "number": a_patent_number,
    "patentNumber": a_patent_number,
    "patentNumbers": a_patent_number,
    "origins": one_of("https://www.example.cn", "https://a.example", "https://b.example:8443"),
    "overlapHours": between(0, 720),
    "path": a_clause_path,
    "perDay": between(1, 10**7),
    "perMinute": between(1, 60_000),
    "phone": lambda chance: f"138{chance.randrange(10**8):08}",
    "pointer": one_of("/product/name", "/figures/year", "/contact"),
    "profitCents": between(-(10**12), 10**12),
    # The one that the server is told to believe, and the mini-program of its people.
    "provider": one_of("office", "wechat"),
    "q": one_of("北", "专利", "manufacture", "C38", "a"),
    "region": one_of(*REGIONS),
    "salesCents": between(1000, 10**12),
    "scopes": one_of(*SERVICE_ITEMS),
    "serviceItems": one_of(*SERVICE_ITEMS),
    "validDays": between(1, 366),
    "value": lambda chance: f"{chance.randrange(10**6)}.{chance.randrange(100):02}",
    "website": one_of("https://www.example.cn/ip"),
    "year": between(2021, 2025),
}
# Names that mean one thing here and another there: among the reasons of a decision `reason` is a text, else a code; a person has
# a role, and so has a patent; `body` and `to` stand in a query for something else than in a body.
BY_NAME_WITHIN: dict[tuple[str, str], Callable[[Random], str | int]] = {
    ("", "role"): one_of(*ROLES),
    ("reasons", "reason"): a_text,
    ("query", "body"): one_of("operator", "440000", "cn", "91350100M000100Y43"),
    ("query", "from"): days_from_now(-20, -10),
    ("query", "to"): days_from_now(-9, 0),
    ("query", "submittedFrom"): days_from_now(-400, -30),
    ("query", "submittedTo"): days_from_now(-29, 0),
}
