use puhui_store::{Id, Record};
use schemars::JsonSchema;
use serde_json::{Value, json};

use super::{Operation, headers};
use crate::{
    Code, Context, CreateOnly, FromQuery, IdAt, Idempotent, IfMatch, Import, Json, Named, NoQuery, PageOrigin, Params,
    Path, Purpose, Query, Readable, Upsert,
};

/// What an extractor takes from a request, and the problems that it answers by itself.
pub trait Describe {
    fn describe(operation: &mut Operation<'_>);
}

const BODY: [Code; 6] = [
    Code::EmptyBody,
    Code::MalformedJson,
    Code::IncompleteBody,
    Code::BodyTooLarge,
    Code::UnsupportedMediaType,
    Code::InvalidBody,
];

impl<K> Describe for Context<K> {
    fn describe(operation: &mut Operation<'_>) {
        operation.parameters.push(headers::parameter("Accept-Language"));
    }
}

impl<T: JsonSchema> Describe for Path<T> {
    fn describe(operation: &mut Operation<'_>) {
        let together = Value::from(T::json_schema(operation.schemas.given()));
        let each = match together.get("prefixItems").and_then(Value::as_array) {
            Some(each) => each.clone(),
            None => vec![operation.given::<T>()],
        };
        for (place, schema) in each.into_iter().enumerate() {
            operation.variable(place, schema);
        }
        operation.codes.insert(Code::UnknownResource);
    }
}

impl<T: Readable, const N: usize> Describe for Named<T, N> {
    fn describe(operation: &mut Operation<'_>) {
        let schema = T::schema(operation.schemas.given()).into();
        operation.variable(N, schema);
        operation.codes.extend([Code::InvalidPath, Code::UnknownResource]);
    }
}

impl<R: Record, const N: usize> Describe for IdAt<R, N> {
    fn describe(operation: &mut Operation<'_>) {
        let schema = Id::<R>::json_schema(operation.schemas.given()).into();
        operation.variable(N, schema);
        operation.codes.insert(Code::UnknownResource);
    }
}

impl<T: FromQuery> Describe for Query<T> {
    fn describe(operation: &mut Operation<'_>) {
        let asked = Params::asked_by::<T>(operation.schemas.given());
        let has_cursor = asked.iter().any(|parameter| parameter["name"] == "cursor");
        operation.parameters.extend(asked);
        operation.codes.insert(Code::InvalidParameter);
        if has_cursor {
            operation.codes.insert(Code::InvalidCursor);
        }
    }
}

impl Describe for NoQuery {
    fn describe(operation: &mut Operation<'_>) {
        operation.codes.insert(Code::InvalidParameter);
    }
}

impl<T: JsonSchema> Describe for Json<T> {
    fn describe(operation: &mut Operation<'_>) {
        let schema = operation.given::<T>();
        operation.body = Some(json!({"required": true, "content": {"application/json": {"schema": schema}}}));
        operation.codes.extend(BODY);
    }
}

impl<T: JsonSchema> Describe for Idempotent<T> {
    fn describe(operation: &mut Operation<'_>) {
        Json::<T>::describe(operation);
        operation.parameters.push(headers::parameter("Idempotency-Key"));
        operation.codes.extend([Code::IdempotencyKeyRequired, Code::AlreadyExists, Code::IdempotencyKeyReused]);
    }
}

/// A browser says it by itself, and no client can set it.
impl Describe for PageOrigin {
    fn describe(_: &mut Operation<'_>) {}
}

const PRECONDITION: [Code; 2] = [Code::PreconditionRequired, Code::PreconditionFailed];

impl Describe for CreateOnly {
    fn describe(operation: &mut Operation<'_>) {
        operation.parameters.push(headers::parameter("If-None-Match-Any"));
        operation.codes.extend(PRECONDITION);
    }
}

impl Describe for IfMatch {
    fn describe(operation: &mut Operation<'_>) {
        operation.parameters.push(headers::parameter("If-Match"));
        operation.codes.extend(PRECONDITION);
    }
}

impl Describe for Upsert {
    fn describe(operation: &mut Operation<'_>) {
        let either = ["If-None-Match-To-Create", "If-Match-To-Replace"];
        operation.parameters.extend(either.map(headers::parameter));
        operation.codes.extend(PRECONDITION);
    }
}

impl Describe for Purpose {
    fn describe(operation: &mut Operation<'_>) {
        operation.parameters.push(headers::parameter("Puhui-Purpose"));
        operation.codes.extend([Code::PurposeRequired, Code::InvalidHeader]);
    }
}

impl Describe for Import {
    fn describe(operation: &mut Operation<'_>) {
        operation.parameters.push(headers::parameter("Puhui-Lines"));
        operation.codes.extend([Code::UnsupportedMediaType]);
    }
}
