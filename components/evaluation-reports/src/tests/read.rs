use serde_json::{Value, json};

use super::{DESIGN, INVENTION, UTILITY_MODEL, assert_told, client, created, least, path, utility_model};

#[tokio::test]
async fn a_patent_is_shown_with_its_report() {
    let client = client();
    created(&client, UTILITY_MODEL, &utility_model()).await;
    let [english, chinese] = [client.clone(), client.in_chinese()];
    let (english, chinese) = (english.get(&path(UTILITY_MODEL)).await, chinese.get(&path(UTILITY_MODEL)).await);
    assert_eq!((english.header("content-language"), chinese.header("content-language")), ("en", "zh-CN"));
    assert_eq!((english.header("vary"), english.header("cache-control")), ("Accept-Language", "no-cache"));
    insta::assert_json_snapshot!([english.json(), chinese.json()]);
}

/// Whatever a form or a clerk makes of a number leads to the same record.
#[tokio::test]
async fn every_writing_of_a_number_is_one_patent() {
    let client = client();
    let writings = [
        "201929900001.7",
        "2019299000017",
        "ZL201929900001.7",
        "zl2019299000017",
        "ZL 2019 2 9900001.7",
        "CN201929900001.7",
        "ＺＬ２０１９２９９００００１．７",
        "201929900001·7",
        "专利号：ZL201929900001.7",
    ];
    for writing in writings {
        let made = client.with("if-none-match", "*").put(&path(writing), &least()).await;
        match writing {
            "201929900001.7" => assert_eq!(made.header("location"), "/v1/evaluation-reports/ZL201929900001.7"),
            _ => assert_told(&made, 412, "precondition-failed"),
        }
        let reply = client.get(&path(writing)).await;
        assert_eq!((reply.status, &reply.json()["patentNumber"]), (200, &json!(UTILITY_MODEL)), "{writing}");
        assert_eq!(reply.header("content-location"), "/v1/evaluation-reports/ZL201929900001.7", "{writing}");
    }
    let small = client.with("if-none-match", "*").put(&path("95199901.x"), &least()).await;
    assert_eq!(small.header("location"), "/v1/evaluation-reports/ZL95199901.X");
}

#[tokio::test]
async fn whether_there_is_a_report_is_said_in_words() {
    let client = client();
    for number in [INVENTION, UTILITY_MODEL, DESIGN] {
        created(&client, number, &least()).await;
    }
    let check = async |number: &str, report: &str, zh: &str, en: &str| {
        for (client, words) in [(client.in_chinese(), zh), (client.clone(), en)] {
            let patent = client.get(&path(number)).await.json();
            assert_eq!((&patent["report"], &patent["evaluation"]), (&json!(report), &Value::Null), "{number}");
            assert!(patent["reportNote"].as_str().unwrap().contains(words), "{patent}");
        }
    };
    check(INVENTION, "not-applicable", "第六十六条", "Article 66").await;
    check(UTILITY_MODEL, "none", "应请求作出", "on request").await;
    check(DESIGN, "none", "应请求作出", "on request").await;
}

#[tokio::test]
async fn a_design_is_judged_by_its_designs() {
    let client = client();
    let mut body = utility_model();
    let mut names = Vec::new();
    for (conclusion, defective) in
        [("no-defect-found", json!([])), ("defects-in-part", json!([2])), ("defects-in-all", json!(null))]
    {
        body["report"] = json!({"completedOn": "2020-06-15", "conclusion": conclusion, "defective": defective});
        for number in [UTILITY_MODEL, DESIGN] {
            let known = client.get(&path(number)).await;
            let promise = match known.status {
                200 => client.with("if-match", known.header("etag")),
                _ => client.with("if-none-match", "*"),
            };
            let put = promise.put(&path(number), &body).await;
            assert!([200, 201].contains(&put.status), "{}", put.json());
            for client in [client.in_chinese(), client.clone()] {
                let evaluation = client.get(&path(number)).await.json()["evaluation"].take();
                assert_eq!(evaluation["conclusion"]["code"], conclusion);
                names.push(evaluation["conclusion"]["name"].clone());
            }
        }
    }
    insta::assert_json_snapshot!(names);
}

#[tokio::test]
async fn what_nobody_made_known_is_named() {
    let client = client();
    let reply = client.get(&path("zl 2019 2 9900001.7")).await;
    assert_told(&reply, 404, "unknown-resource");
    let detail = reply.json()["detail"].to_string();
    assert!(detail.contains(UTILITY_MODEL) && !detail.contains("inventions"), "{detail}");
    let invention = client.in_chinese().get(&path(INVENTION)).await;
    assert_told(&invention, 404, "unknown-resource");
    let detail = invention.json()["detail"].to_string();
    assert!(detail.contains(INVENTION) && detail.contains("发明专利没有专利权评价报告"), "{detail}");
}

#[tokio::test]
async fn what_is_unchanged_is_not_sent_again() {
    let client = client();
    let location = created(&client, UTILITY_MODEL, &utility_model()).await;
    let known = client.with("if-none-match", client.get(&location).await.header("etag"));
    for reply in [known.get(&location).await, known.head(&location).await, known.get(&path("201929900001.7")).await] {
        assert_eq!((reply.status, reply.body.len()), (304, 0));
    }
    // Another language is another rendering.
    assert_eq!(known.in_chinese().get(&location).await.status, 200);
}

/// A report judges the conditions for grant: no answer says more than that of anybody.
#[tokio::test]
async fn nothing_speaks_of_anybodys_conduct() {
    let client = client();
    for (number, body) in [(INVENTION, least()), (UTILITY_MODEL, utility_model()), (DESIGN, least())] {
        created(&client, number, &body).await;
        for client in [client.in_chinese(), client.clone()] {
            let body = String::from_utf8(client.get(&path(number)).await.body).unwrap().to_lowercase();
            assert!(!body.contains("侵权") && !body.contains("infring"), "{body}");
        }
    }
}
