//! What serde found wrong with a body, in both languages and with its place.
//!
//! serde speaks in English sentences only, so they are taken apart here: a sentence that is not known stays English.

use super::json_place;
use crate::{Code, Failure, FieldCode, Pointer, Text, text};

pub(super) fn not_an_object() -> Failure {
    let detail = Text::new("应为对象，实为数组。", "It must be an object, not a list.");
    Failure::new(Code::InvalidBody).error(Pointer::ROOT, FieldCode::WrongType, detail)
}

pub(super) fn explain(error: &serde_json::Error, bytes: &[u8]) -> Failure {
    if !error.is_data() {
        return malformed(error);
    }
    let at = json_place::pointer(bytes, error.line(), error.column());
    let (at, code, detail) = wrong(at, &sentence(error));
    Failure::new(Code::InvalidBody).error(at, code, detail)
}

pub(super) fn malformed(error: &serde_json::Error) -> Failure {
    let (line, column) = (error.line(), error.column());
    if error.is_eof() {
        return Failure::new(Code::MalformedJson).detail(text!(
            "JSON 在第 {line} 行第 {column} 列处中断，内容不完整。",
            "The JSON ends too early, at line {line}, column {column}."
        ));
    }
    Failure::new(Code::MalformedJson).detail(text!(
        "JSON 在第 {line} 行第 {column} 列处有语法错误。",
        "The JSON has a syntax error at line {line}, column {column}."
    ))
}

/// The place, the kind and the sentence, from serde's own message.
fn wrong(at: Pointer, message: &str) -> (Pointer, FieldCode, Text) {
    if let Some(name) = quoted(message, "missing field `") {
        return (at.field(name), FieldCode::Missing, Text::new("缺少此必填字段。", "This field is required."));
    }
    if message.starts_with("duplicate field `") {
        return (at, FieldCode::Duplicate, Text::new("字段重复。", "The field is given twice."));
    }
    if message.starts_with("unknown field `") {
        return (at, FieldCode::Unknown, Text::new("没有这个字段。", "There is no such field."));
    }
    if let Some((_, known)) = message.strip_prefix("unknown variant `").and_then(|rest| rest.split_once("expected ")) {
        let listed = known.trim_start_matches("one of ").replace(" or ", ", ");
        return (at, FieldCode::InvalidValue, text!("只能取以下值之一：{listed}。", "It must be one of {listed}."));
    }
    let unlike = |prefix| message.strip_prefix(prefix).and_then(|rest: &str| rest.rsplit_once(", expected "));
    if let Some((found, expected)) = unlike("invalid type: ") {
        return (at, FieldCode::WrongType, unexpected(found, expected));
    }
    if message.starts_with("invalid value: integer") {
        return (at, FieldCode::OutOfRange, Text::new("数值超出允许范围。", "The number is out of range."));
    }
    if message.starts_with("invalid length ") {
        let detail = Text::new("元素个数不对，或者此处应为对象。", "It has too few elements, or should be an object.");
        return (at, FieldCode::WrongType, detail);
    }
    if let Some((_, expected)) = unlike("invalid value: ") {
        return (at, FieldCode::InvalidValue, text!("值不合要求：{expected}。", "It must be {expected}."));
    }
    (at, FieldCode::InvalidValue, text!("值不合要求：{message}。", "The value is not acceptable: {message}."))
}

fn quoted<'a>(message: &'a str, prefix: &str) -> Option<&'a str> {
    message.strip_prefix(prefix)?.split_once('`').map(|(name, _)| name)
}

fn unexpected(found: &str, expected: &str) -> Text {
    let (found, expected) = (kind(found), kind(expected));
    text!(
        "应为{expected}，实为{found}。",
        "It must be {expected_en}, not {found_en}.",
        expected_en = expected.en,
        found_en = found.en,
        expected = expected.zh,
        found = found.zh
    )
}

/// serde's names of things, without the values: these are the caller's own and stay out of answers.
fn kind(name: &str) -> Text {
    const KINDS: &[(&str, Text)] = &[
        ("string", Text::new("字符串", "a string")),
        ("a string", Text::new("字符串", "a string")),
        ("integer", Text::new("整数", "a whole number")),
        ("u", Text::new("非负整数", "a whole number from 0 up")),
        ("i", Text::new("整数", "a whole number")),
        ("floating point", Text::new("小数", "a decimal number")),
        ("number", Text::new("数字", "a number")),
        ("f", Text::new("数字", "a number")),
        ("boolean", Text::new("布尔值", "a boolean")),
        ("a boolean", Text::new("布尔值", "a boolean")),
        ("null", Text::new("空值 null", "null")),
        ("unit", Text::new("空值 null", "null")),
        ("sequence", Text::new("数组", "a list")),
        ("a sequence", Text::new("数组", "a list")),
        ("map", Text::new("对象", "an object")),
        ("a map", Text::new("对象", "an object")),
        ("struct", Text::new("对象", "an object")),
        ("enum", Text::new("字符串", "a string")),
        ("string or map", Text::new("字符串", "a string")),
    ];
    let plain = name.split([' ', '`']).next().unwrap_or_default();
    let sized = plain.trim_end_matches(|c: char| c.is_ascii_digit());
    let known = [name, plain, sized].into_iter().find_map(|name| KINDS.iter().find(|(known, _)| *known == name));
    let article = KINDS.iter().find(|(known, _)| known.contains(' ') && name.starts_with(known));
    match article.or(known) {
        Some((_, text)) => text.clone(),
        None => Text::owned(name.to_owned(), name.to_owned()),
    }
}

/// serde_json's message without the position that it appends.
fn sentence(error: &serde_json::Error) -> String {
    let position = format!(" at line {} column {}", error.line(), error.column());
    let message = error.to_string();
    message.strip_suffix(&position).unwrap_or(&message).to_owned()
}
