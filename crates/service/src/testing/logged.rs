use std::cell::RefCell;

use serde_json::Value;

use super::{Client, TRACE};
use crate::{Component, Mode, RequestLog, Route, Settings};

thread_local! {
    /// What the components of this thread, which is a test's own, have logged.
    static LINES: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
}

fn keep(line: &[u8]) {
    let text = str::from_utf8(line).unwrap();
    assert!(text.ends_with('\n') && text.lines().count() == 1, "one line at a time: {text:?}");
    LINES.with_borrow_mut(|lines| lines.push(serde_json::from_str(text).unwrap()));
}

/// A request log for [`logged`] to read.
pub fn logging() -> Option<RequestLog> {
    RequestLog::from_variable("on", "under-test", keep)
}

/// The lines that components with [`logging`] have written in this test since it last asked.
pub fn logged() -> Vec<Value> {
    LINES.take()
}

/// Proves for a route that whatever is asked of it is one line that names it as the table does.
pub(super) async fn is_logged(build: &impl Fn(Settings) -> Component, route: &Route, path: &str) {
    for mode in [Mode::Development, Mode::Production] {
        let client = Client::new(build(Settings { log: logging(), ..mode.into() }));
        logged();
        for method in [route.verb.as_str(), "OPTIONS", "DELETE", "BREW"] {
            let reply = client.send(method, &format!("{path}?nonsense=1"), "{").await;
            let lines = logged();
            assert_eq!(lines.len(), 1, "{method} {path}: {lines:?}");
            let line = &lines[0];
            assert_eq!(
                (&line["route"], &line["status"]),
                (&route.path.into(), &reply.status.into()),
                "{method} {path}"
            );
            assert_eq!((&line["traceId"], &line["component"]), (&TRACE.into(), &"under-test".into()), "{line}");
        }
    }
}
