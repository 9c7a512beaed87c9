//! Carries out the examples in process and puts them into the document.

use puhui_service::testing::{Client, Promises, Reply};
use serde_json::{Value, json};

use crate::asking;
use crate::examples::{self, Exchange, Kept};
use crate::items::{Item, MOMENT};
use crate::provider::without_tokens;

/// A body longer than this helps nobody who reads the document, in bytes.
const LONGEST: usize = 8 * 1024;

/// The document with the examples of a component in it.
pub(crate) async fn show(document: &mut Value, item: &Item) -> Result<(), String> {
    let (client, mut kept) = (Client::new((item.build)()), Kept::default());
    let promises = Promises::in_document(document.clone());
    for exchange in examples::of(item)? {
        let sent = kept.fill(&exchange, MOMENT);
        let reply = send(&client, &sent).await?;
        let told = String::from_utf8_lossy(&reply.body);
        if reply.status != exchange.status {
            return Err(format!("{} {} answers {} {told}", sent.method, sent.path, reply.status));
        }
        promises.check(&sent.method, &sent.path, &reply);
        let body = serde_json::from_slice(&reply.body).unwrap_or_default();
        kept.learn(&exchange, &body, |name| Some(reply.header(name)).filter(|value| !value.is_empty()))?;
        let template = promises.template(&sent.method, &sent.path);
        let template = template.ok_or_else(|| format!("{} is no path of the contract", sent.path))?.to_owned();
        let operation = &mut document["paths"][&template][sent.method.to_lowercase()];
        place(operation, &template, &sent, &reply);
    }
    Ok(())
}

async fn send(client: &Client, exchange: &Exchange) -> Result<Reply, String> {
    let (kind, body) = exchange.content();
    let mut client = exchange.principal.as_ref().map_or_else(|| client.anonymous(), |principal| client.by(principal));
    let kind = kind.map(|kind| ("content-type", kind));
    let headers = exchange.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    for (name, value) in headers.chain(kind) {
        client = client.with_header(name, value).ok_or_else(|| format!("{}: {name} is no header", exchange.name))?;
    }
    Ok(client.send(&exchange.method, &exchange.path, body).await)
}

fn place(operation: &mut Value, template: &str, sent: &Exchange, reply: &Reply) {
    if reply.status < 300 {
        let count = operation["x-examples"].as_u64().unwrap_or_default();
        operation["x-examples"] = json!(count + 1);
    }
    let example = |value: Value| json!({"summary": sent.summary(), "value": without_tokens(value)});
    let (kind, _) = sent.content();
    if let Some(kind) = kind {
        // The schema of a body of lines is that of one of them.
        let value = sent.body.clone().or_else(|| sent.lines.as_ref()?.first().cloned());
        operation["requestBody"]["content"][kind]["examples"][&sent.name] = example(value.unwrap_or_default());
    }
    if reply.status < 300 {
        place_parameters(operation, template, sent);
    }
    let kind = reply.header("content-type").split(';').next().unwrap_or_default();
    if !kind.ends_with("json") || reply.body.len() > LONGEST {
        return;
    }
    let content = &mut operation["responses"][reply.status.to_string()]["content"][kind];
    let lines = reply.body.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    for (place, line) in lines.enumerate() {
        // Each line of an answer in lines is an example of its own.
        let name = if place == 0 { sent.name.clone() } else { format!("{}-{}", sent.name, place + 1) };
        let mut shown = example(serde_json::from_slice(line).unwrap_or_default());
        shown["description"] = json!(request(sent));
        content["examples"][name] = shown;
    }
}

/// What was sent, but for the body: headers are described once for all operations, so an example has to say them.
fn request(sent: &Exchange) -> String {
    let headers = sent.headers.iter().map(|(name, value)| match name.as_str() {
        "authorization" => format!("{name}: Bearer <token>"),
        _ => format!("{name}: {value}"),
    });
    let lines = sent.principal.iter().map(asking::shown).chain(headers).map(|line| format!("\n{line}"));
    format!("```http\n{} {}{}\n```", sent.method, sent.path, lines.collect::<String>())
}

/// The values of the path's and the query's parameters.
fn place_parameters(operation: &mut Value, template: &str, sent: &Exchange) {
    let (path, query) = sent.path.split_once('?').unwrap_or((&sent.path, ""));
    let variables = template.split('/').zip(path.split('/')).filter_map(|(name, value)| {
        let name = name.strip_prefix('{')?.strip_suffix('}')?;
        Some((name, value))
    });
    let given = variables.chain(query.split('&').filter_map(|pair| pair.split_once('=')));
    for (name, value) in given.collect::<Vec<_>>() {
        let parameters = operation["parameters"].as_array_mut().into_iter().flatten();
        for parameter in parameters.filter(|parameter| parameter["name"] == name) {
            let value = match parameter["schema"]["type"] == "integer" {
                true => value.parse::<u64>().map_or_else(|_| json!(value), |number| json!(number)),
                false => json!(value),
            };
            parameter["examples"][&sent.name] = json!({"summary": sent.summary(), "value": value});
        }
    }
}
