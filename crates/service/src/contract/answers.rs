use std::marker::PhantomData;

use schemars::JsonSchema;
use serde_json::{Value, json};

use super::{Operation, headers};
use crate::Verb;
use crate::ndjson::ImportLine;
use crate::output::Page;

/// What an operation answers when all is well.
pub trait Answers {
    fn describe(operation: &mut Operation<'_>);
}

/// 200 and a `T`, or 304.
pub struct Shown<T>(PhantomData<T>);

/// 200 and a page of `T`, or 304.
pub struct Listed<T>(PhantomData<T>);

/// 200 and a `T`, which is a page and says more, or 304.
pub struct ListedAs<T>(PhantomData<T>);

/// 201 and the new `T`.
pub struct Created<T>(PhantomData<T>);

/// 200 and the first, or 202 and the second where somebody has to do something elsewhere before.
pub struct Awaited<T>(PhantomData<T>);

/// 201 and the new `T`, or 200 and the changed one.
pub struct Put<T>(PhantomData<T>);

/// 200 and a `T`, or the same as a page for people who prefer one.
pub struct Paged<T>(PhantomData<T>);

/// 200 and a set of links (RFC 9264), or 304.
pub struct Linked<T>(PhantomData<T>);

/// A body with a `T` in each line; 200, a line for each that could not be taken in, and totals.
pub struct Imported<T>(PhantomData<T>);

/// 200 and a table of `T`, one row each (`text/csv`). It is streamed, so there is no tag of it, and no 304.
pub struct Exported<T>(PhantomData<T>);

const SHOWN: [&str; 3] = ["ETag", "Content-Language", "Content-Location"];

impl<T: JsonSchema> Answers for Shown<T> {
    fn describe(operation: &mut Operation<'_>) {
        let content = operation.json::<T>();
        operation.answer(200, "成功 · Success", &SHOWN, content);
        if operation.verb == Verb::Get {
            unchanged(operation);
        }
    }
}

fn unchanged(operation: &mut Operation<'_>) {
    operation.parameters.push(headers::parameter("If-None-Match"));
    operation.answer(304, "没有变化 · Nothing has changed", &["ETag"], Value::Null);
}

impl<T: JsonSchema> Answers for Paged<T> {
    fn describe(operation: &mut Operation<'_>) {
        Shown::<T>::describe(operation);
        let mut content = operation.json::<T>();
        content["text/html"] = json!({"schema": {"type": "string"}});
        operation.answer(200, "成功 · Success", &SHOWN, content);
    }
}

impl<T: JsonSchema> Answers for Linked<T> {
    fn describe(operation: &mut Operation<'_>) {
        let schema = operation.shown::<T>();
        let content = json!({"application/linkset+json": {"schema": schema}});
        operation.answer(200, "成功 · Success", &["ETag", "Link"], content);
        unchanged(operation);
    }
}

impl<T: JsonSchema> Answers for Listed<T> {
    fn describe(operation: &mut Operation<'_>) {
        let content = operation.json::<Page<T>>();
        operation.answer(200, "一页 · A page", &["ETag", "Content-Language", "Link"], content);
        unchanged(operation);
    }
}

impl<T: JsonSchema> Answers for ListedAs<T> {
    fn describe(operation: &mut Operation<'_>) {
        let content = operation.json::<T>();
        operation.answer(200, "一页 · A page", &["ETag", "Content-Language", "Link"], content);
        unchanged(operation);
    }
}

impl<T: JsonSchema> Answers for Created<T> {
    fn describe(operation: &mut Operation<'_>) {
        let content = operation.json::<T>();
        operation.answer(
            201,
            "已新建 · Created",
            &["Location", "ETag", "Content-Language", "Content-Location"],
            content,
        );
    }
}

impl<T: JsonSchema, P: JsonSchema> Answers for Awaited<(T, P)> {
    fn describe(operation: &mut Operation<'_>) {
        Shown::<T>::describe(operation);
        let content = operation.json::<P>();
        operation.answer(
            202,
            "尚待本人在别处完成 · Something has to be done elsewhere first",
            &["Content-Language"],
            content,
        );
    }
}

impl<T: JsonSchema> Answers for Put<T> {
    fn describe(operation: &mut Operation<'_>) {
        Created::<T>::describe(operation);
        let content = operation.json::<T>();
        operation.answer(200, "已修改 · Changed", &SHOWN, content);
    }
}

impl<T: JsonSchema> Answers for Imported<T> {
    fn describe(operation: &mut Operation<'_>) {
        let line = operation.given::<T>();
        operation.body = Some(json!({"required": true, "content": {"application/x-ndjson": {"schema": line}}}));
        let schema = operation.shown::<ImportLine<'_>>();
        let content = json!({"application/x-ndjson": {"schema": schema}});
        operation.answer(200, "逐行结果 · What became of the lines", &["Content-Language"], content);
    }
}

impl<T: JsonSchema> Answers for Exported<T> {
    fn describe(operation: &mut Operation<'_>) {
        let content = json!({"text/csv": {"schema": {"type": "string"}}});
        operation.answer(200, "表格（UTF-8，CSV） · A table (CSV in UTF-8)", &["Content-Language"], content);
    }
}
