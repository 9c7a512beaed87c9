"""Makes of a generated body one that a person could have sent, so that requests get past the first field."""

from random import Random

from values import BY_NAME, BY_NAME_WITHIN


def plausible(value: object, chance: Random, name: str = "", within: str = "") -> object:
    """The value, with nearly every field in it that is known by its name filled in as its rules want it. Fields are neither
    added nor left out, unless a rule about several of them says so."""
    if isinstance(value, dict):
        return consistent({key: plausible(item, chance, key, name) for key, item in value.items()}, chance)
    if isinstance(value, list):
        return [plausible(item, chance, name, within) for item in value]
    make = BY_NAME_WITHIN.get((within, name)) or BY_NAME.get(name)
    if make is None or chance.random() < 0.02:
        return value
    new = make(chance)
    return new if type(value) is type(new) else value


def consistent(fields: dict, chance: Random) -> dict:
    """The object, with the rules about several of its fields kept; now and then without one of them."""
    for rule in (commitment, defective, days, reasons, grants, limits, clause, lists):
        if chance.random() > 0.02:
            fields = rule(fields)
    return fields


def commitment(fields: dict) -> dict:
    return {**fields, "commitment": True} if "commitment" in fields else fields


def defective(fields: dict) -> dict:
    """Claims are listed for a report that finds some of them defective, and only then."""
    if "conclusion" not in fields:
        return fields
    is_part = fields["conclusion"] == "defects-in-part"
    return {**fields, "defective": sorted(set(fields.get("defective") or [1])) if is_part else []}


def days(fields: dict) -> dict:
    """What happened first has the earlier day, and there is no report before the grant."""
    names = [name for name in ("priorityOn", "filedOn", "grantedOn") if fields.get(name)]
    fields = {**fields, **dict(zip(names, sorted(fields[name] for name in names), strict=True))}
    if fields.get("report"):
        fields["report"] = {**fields["report"], "completedOn": "2026-01-05"}
    return fields


def reasons(fields: dict) -> dict:
    """An approval has no reasons; whoever returns or refuses has some, and says where."""
    verdict = fields.get("decision")
    is_of_a_filing = "reasons" in fields or verdict in ("return", "reject")
    if verdict is None or not is_of_a_filing:
        return fields
    given = [{"pointer": "/product/name", **reason} for reason in fields.get("reasons") or [{"reason": "请写全称。"}]]
    given = [{**reason, "pointer": reason["pointer"] or "/product/name"} for reason in given]
    return {**fields, "reasons": [] if verdict == "approve" else given}


def grants(fields: dict) -> dict:
    """An approval of a platform grants something; a refusal and a suspension do not, and have a reason."""
    if fields.get("decision") not in ("refuse", "suspend"):
        return fields
    kept = {name: value for name, value in fields.items() if name not in ("scopes", "perMinute", "perDay")}
    return {**kept, "reason": (fields.get("reason") or "").strip() or "用途与所申请的事项不符。"}


def limits(fields: dict) -> dict:
    """Whoever manages the members of a body is limited in nothing."""
    names = [name for name in ("endsOn", "serviceItems") if name in fields]
    return {**fields, **dict.fromkeys(names)} if fields.get("manages") else fields


def clause(fields: dict) -> dict:
    """A clause has a text where it has no heading."""
    needs_text = "label" in fields and not fields.get("heading") and not fields.get("text")
    return {**fields, "text": "正文。"} if needs_text else fields


# What makes two items of a list the same, and what a list begins with that must not be empty. ITSELF: no item twice.
ITSELF = ""
LISTS = {
    "texts": ("language", {"language": "zh-CN", "title": "示范通知"}),
    "clauses": ("path", None),
    "patents": ("number", {"number": "202010566088.9", "role": "core", "basis": "owned"}),
    "patentNumbers": (None, "202010566088.9"),
    "departments": (None, "public-service"),
    "scopes": (ITSELF, "evaluation-reports"),
    "serviceItems": (ITSELF, "policies"),
    "origins": (ITSELF, "https://www.example.cn"),
}


def lists(fields: dict) -> dict:
    for name, (key, first) in LISTS.items():
        if not isinstance(fields.get(name), list):
            continue
        items = fields[name] or ([] if first is None else [first])
        if key == ITSELF:
            items = list(dict.fromkeys(items))
        elif key:
            items = list({item[key]: item for item in items}.values())
        fields = {**fields, name: items}
    return fields
