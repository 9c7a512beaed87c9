//! A key, taken apart.

use super::violation::Violation;

const LAYOUT: &str = "1";
const LONGEST: usize = 200;
/// The day of records without a date, whose list needs no mark.
const UNDATED: &str = "0000-00-00";
/// What the names of the counters of buckets begin with. No list's name does.
pub(super) const BUCKET: &str = "-x.";
const DASHED: &str = "a word of a key is made of [a-z0-9-]";

/// Where a key belongs and what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Address<'a> {
    /// Component and kind: `policies.policy`.
    pub(super) kind: &'a str,
    pub(super) what: What<'a>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What<'a> {
    Record(&'a str),
    Counter(&'a str),
    Slot(&'a str, u64),
    Mark,
    Gate(&'a str),
    Witness(&'a str),
    Lock,
    Block(&'a str),
    Tombstone,
    LowWater,
    Claim(&'a str),
    Expiry(&'a str, u64),
    NextExpiry,
    Uses,
}

impl<'a> Address<'a> {
    /// Takes a key apart.
    pub(super) fn parse(key: &'a str) -> Result<Self, Violation> {
        let is_plain = key.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-' | b':'));
        let parts = key
            .split_once('.')
            .filter(|(layout, _)| *layout == LAYOUT && is_plain && key.len() <= LONGEST)
            .and_then(|(_, rest)| rest.split_once(':'))
            .and_then(|(kind, rest)| Some((kind, rest.split_once(':')?)));
        let Some((kind, (letter, rest))) = parts else { return Err(Violation::Foreign) };
        let (component, of) = kind.split_once('.').ok_or(Violation::Foreign)?;
        if !is_word(component) || !is_word(of) {
            return Err(Violation::Malformed { why: DASHED });
        }
        Ok(Self { kind, what: What::parse(letter, rest)? })
    }
}

impl<'a> What<'a> {
    fn parse(letter: &str, rest: &'a str) -> Result<Self, Violation> {
        let malformed = |why| Violation::Malformed { why };
        let whole = |is_good: bool, what, why| if is_good { Ok(what) } else { Err(malformed(why)) };
        let numbered = |why| {
            let (name, number) = rest.rsplit_once(':').filter(|(name, _)| !name.is_empty()).ok_or(malformed(why))?;
            Ok((name, number_of(number).ok_or(malformed(why))?))
        };
        match letter {
            "r" => whole(is_id(rest), Self::Record(rest), "an id is a prefix, `_` and 32 hexadecimal digits"),
            "n" => whole(!rest.is_empty(), Self::Counter(rest), "a list has a name"),
            "s" => {
                let (list, slot) = numbered("a slot is a list and a number from 1")?;
                whole(slot > 0, Self::Slot(list, slot), "slots count from 1")
            }
            "m" => whole(is_stretch(rest), Self::Mark, "a mark is a family, `::` and a decade, year or month"),
            "g" | "w" => {
                let why = "a gate is an id, a lock or a claim, and a generation from 1";
                let (name, generation) = numbered(why)?;
                let what = if letter == "g" { Self::Gate(name) } else { Self::Witness(name) };
                whole(generation > 0 && is_gated(name), what, why)
            }
            "l" => whole(is_lock(rest), Self::Lock, "a lock is two digits"),
            "h" => {
                let why = "a block of history is an id and a number";
                let (id, _) = numbered(why)?;
                whole(is_id(id), Self::Block(id), why)
            }
            "t" => numbered("a tombstone is a list and a number").map(|_| Self::Tombstone),
            "o" => whole(!rest.is_empty(), Self::LowWater, "a list has a name"),
            "u" => whole(!rest.is_empty(), Self::Claim(rest), "a claim has a name"),
            "x" => {
                let why = "an entry of a bucket is ten digits and a number from 1";
                let (bucket, number) = numbered(why)?;
                whole(is_bucket(bucket) && number > 0, Self::Expiry(bucket, number), why)
            }
            "q" => whole(is_uses(rest), Self::Uses, "uses are those of an id on a day, or in a minute of it"),
            "e" => whole(rest == "next", Self::NextExpiry, "there is one such key: `next`"),
            other => Err(Violation::UnknownSort { what: other.to_owned() }),
        }
    }
}

/// A key of a kind.
pub(super) fn key(kind: &str, letter: char, rest: &str) -> String {
    format!("{LAYOUT}.{kind}:{letter}:{rest}")
}

/// Whether a key holds a counter.
pub(super) fn is_counter(key: &str) -> bool {
    matches!(Address::parse(key), Ok(Address { what: What::Counter(_) | What::Gate(_) | What::Uses, .. }))
}

/// The two digits in the name of a lock's gate.
pub(super) fn lock_of(gate: &str) -> Option<&str> {
    gate.strip_prefix("lock").filter(|digits| is_lock(digits))
}

/// One spelling only: no sign, no leading zero.
pub(super) fn number_of(text: &str) -> Option<u64> {
    let is_canonical = text == "0" || (!text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit()));
    text.parse().ok().filter(|_| is_canonical)
}

/// Whether a counter belongs to a bucket of what expires, and to no list.
pub(super) fn is_bucket_counter(list: &str) -> bool {
    list.strip_prefix(BUCKET).is_some_and(is_bucket)
}

pub(super) fn is_id(text: &str) -> bool {
    text.split_once('_').is_some_and(|(prefix, hex)| {
        is_word(prefix)
            && prefix.len() <= 8
            && hex.len() == 32
            && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// The marks that a list of a dated family needs, as the rest of their keys; none for any other list.
pub(super) fn marks_of(list: &str) -> Vec<&str> {
    match list.rsplit_once("::") {
        Some((family, day)) if day.len() == 10 && day != UNDATED => {
            [3, 4, 7].iter().filter_map(|length| list.get(..family.len() + 2 + length)).collect()
        }
        _ => Vec::new(),
    }
}

/// `2026112208:64`: an hour's bucket and a place in it.
pub(super) fn is_place_in_bucket(text: &str) -> bool {
    text.split_once(':').is_some_and(|(bucket, place)| is_bucket(bucket) && number_of(place).is_some())
}

fn is_gated(name: &str) -> bool {
    is_id(name) || lock_of(name).is_some() || name.strip_prefix("u.").is_some_and(|claim| !claim.is_empty())
}

fn is_lock(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_bucket(text: &str) -> bool {
    text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit())
}

/// `key_…:20261123`, or with `.0541` behind it for a minute of that day.
fn is_uses(text: &str) -> bool {
    let is_number = |text: &str, length| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    let Some((id, window)) = text.split_once(':') else { return false };
    let (day, minute) = window.split_once('.').map_or((window, None), |(day, minute)| (day, Some(minute)));
    is_id(id) && is_number(day, 8) && minute.is_none_or(|minute| is_number(minute, 4))
}

fn is_stretch(text: &str) -> bool {
    let Some((family, stretch)) = text.rsplit_once("::") else { return false };
    let is_digit = |(i, b): (usize, u8)| if i == 4 { b == b'-' } else { b.is_ascii_digit() };
    !family.is_empty() && matches!(stretch.len(), 3 | 4 | 7) && stretch.bytes().enumerate().all(is_digit)
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.len() <= 32 && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "pf_0192e4a1b2c37d4e8f90a1b2c3d4e5f6";

    #[test]
    fn keys_are_taken_apart() {
        #[track_caller]
        fn check(rest: &str, expected: What<'_>) {
            let key = format!("1.product-filings.filing:{rest}");
            assert_eq!(Address::parse(&key), Ok(Address { kind: "product-filings.filing", what: expected }));
        }
        check(&format!("r:{ID}"), What::Record(ID));
        check("n:region:44", What::Counter("region:44"));
        check("s:region:44:17", What::Slot("region:44", 17));
        check("s:filed::2026-11-03:1", What::Slot("filed::2026-11-03", 1));
        check("m:filed::202", What::Mark);
        check("m:filed:44::2026-11", What::Mark);
        check(&format!("g:{ID}:1"), What::Gate(ID));
        check("w:lock07:2", What::Witness("lock07"));
        check("g:u.region:44:1", What::Gate("u.region:44"));
        check("l:07", What::Lock);
        check(&format!("h:{ID}:0"), What::Block(ID));
        check("t:all:0", What::Tombstone);
        check("o:all", What::LowWater);
        check("u:region:44", What::Claim("region:44"));
        check("x:2026112208:3", What::Expiry("2026112208", 3));
        check("e:next", What::NextExpiry);
        check(&format!("q:{ID}:20261123"), What::Uses);
        check(&format!("q:{ID}:20261123.0541"), What::Uses);
    }

    #[test]
    fn what_is_no_key_of_ours_is_told_apart() {
        let code = |key: &str| Address::parse(key).unwrap_err().code();
        for key in
            ["", "1", "2.a.b:r:x", "0.conformance.x:y", "1.a.b", "1.a.b:r", "1.a.B:n:x", "1.a.b:n:x y", "1.a:n:x"]
        {
            assert_eq!(code(key), "foreign-key", "{key}");
        }
        assert_eq!(code(&format!("1.a.b:n:{}", "x".repeat(200))), "foreign-key");
        assert_eq!(code("1.a.b:z:1"), "unknown-sort");
        for rest in ["r:pf_1", "s:all", "s:all:0", "s:all:01", "s::1", "m:filed", "m:filed::20", "m:filed::2026.11"] {
            assert_eq!(code(&format!("1.a.b:{rest}")), "malformed-key", "{rest}");
        }
        for rest in [
            "g:any:1",
            "w:lock7:1",
            "l:7",
            "l:ab",
            "h:all:1",
            "t:all",
            "n:",
            "e:last",
            "x:20261122:1",
            "x:2026112208:0",
            "q:all:20261123",
            "q:pf_0192e4a1b2c37d4e8f90a1b2c3d4e5f6:2026112",
            "q:pf_0192e4a1b2c37d4e8f90a1b2c3d4e5f6:20261123.54",
        ] {
            assert_eq!(code(&format!("1.a.b:{rest}")), "malformed-key", "{rest}");
        }
        assert_eq!(code("1.a_b.c:n:x"), "malformed-key");
    }

    #[test]
    fn marks_are_those_that_a_list_declares() {
        let list = crate::List::dated("filed", &["44"], Some(time::macros::date!(2026 - 11 - 03)));
        assert_eq!(marks_of(list.name()), list.marks());
        assert!(marks_of("filed::0000-00-00").is_empty() && marks_of("region:44").is_empty());
    }
}
