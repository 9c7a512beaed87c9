//! How many requests a client may send that does not say who asks: before Spin nginx sees to it, here the host does.

use puhui_service::identity::Role;
use puhui_service::testing::somebody;
use puhui_tests::{Answer, Client, Ingress, Server, Settings};

const PATH: &str = "/v1/code-tables/departments";

fn ask(client: Client, times: usize) -> Vec<Answer> {
    (0..times).map(|_| client.get(PATH)).collect()
}

fn are_refused(answers: &[Answer]) -> usize {
    let refused = answers.iter().filter(|answer| answer.status == 429);
    refused.inspect(|answer| answer.assert_problem(429, "too-many-requests")).count()
}

#[test]
fn the_ingress_limits_who_does_not_say_who_asks() {
    let server = Server::start();
    let Some(ingress) = Ingress::before(&server) else { return };
    let answers = ask(ingress.client(), 400);
    assert_eq!(answers[0].status, 200);
    let refused = answers.iter().find(|answer| answer.status == 429).unwrap();
    assert!(are_refused(&answers) > 0);
    assert_eq!((refused.header("content-type"), refused.header("retry-after")), ("application/problem+json", "5"));
    assert!(ask(ingress.by(&somebody(Role::National)), 400).iter().all(|answer| answer.status == 200));
    // What is for the machine itself is not there for anybody outside.
    let inside = ingress.client().header("authorization", "Bearer x").get("/internal/policies/ticks");
    assert_eq!((inside.status, inside.header("content-type")), (404, "text/html"));
}

#[test]
fn the_host_limits_who_does_not_say_who_asks() {
    let arguments = ["--dev", "--anonymous-per-minute", "20", "--variable", "trusted_proxies=127.0.0.1"];
    let server = Server::with(Settings { arguments: arguments.map(str::to_owned).to_vec(), ..Settings::default() });
    // A minute may end in between, which makes it twice as many.
    let from = |client: &str| server.client().header("x-forwarded-for", client);
    assert!(are_refused(&ask(from("198.51.100.7"), 60)) >= 20);
    assert_eq!(are_refused(&ask(from("198.51.100.8"), 10)), 0);
    assert_eq!(are_refused(&ask(server.by(&somebody(Role::National)), 60)), 0);
}
