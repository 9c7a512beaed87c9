use puhui_domain::{Department, Industry, Language, Region};

use super::{client, codes, items, path};

#[track_caller]
fn assert_near(codes: &[String], code: &str, nth: usize, q: &str) {
    let place = codes.iter().position(|found| found == code);
    assert!(place.is_some_and(|place| place < nth), "{q}: {codes:?}");
}

#[tokio::test]
async fn an_everyday_word_finds_its_industry_in_either_language() {
    for q in [
        "手机",
        "mobile phone",
        "Mobile  Phone",
        "ＭＯＢＩＬＥ　ｐｈｏｎｅ",
        "mobilephone",
        "smartphone",
        "C3922",
        "3922",
        "c 3922",
    ] {
        assert_near(&codes("industries", q).await, "C3922", 1, q);
    }
    assert_near(&codes("industries", "phone").await, "C3922", 5, "phone");
    assert_near(&codes("industries", "通信 终端").await, "C3922", 1, "words that stand apart in one name");
    assert_near(&codes("industries", "C39 手机").await, "C3922", 1, "a word within a part of the codes");
    assert_near(&codes("industries", "手机 terminals").await, "C3922", 1, "words of two languages");
    assert_near(&codes("industries", "terminals communication").await, "C3922", 1, "words in another order");
}

#[tokio::test]
async fn a_province_is_found_by_every_way_to_call_it() {
    for q in [
        "广东",
        "广东省",
        "粤",
        "Canton",
        "canton",
        "44",
        "440000",
        "guang dong",
        "Guangdong",
        "ＧＵＡＮＧＤＯＮＧ",
        "４４",
    ] {
        let codes = codes("regions", q).await;
        assert_near(&codes, "440000", 1, q);
    }
    assert_eq!(codes("regions", "440000").await, ["440000"]);
    assert!(codes("regions", "44").await.iter().all(|code| code.starts_with("44")));
    assert_near(&codes("regions", "兵团").await, "xpcc", 1, "兵团");
    assert_near(&codes("regions", "XPCC").await, "xpcc", 1, "XPCC");
}

#[tokio::test]
async fn every_entry_is_found_by_its_code_its_names_and_its_words() {
    for department in Department::all() {
        let names = Language::ALL.map(|language| department.name(language));
        for alias in names.into_iter().chain(department.aliases()).chain([department.code()]) {
            assert_near(&codes("departments", alias).await, department.code(), 1, alias);
        }
    }
    for region in Region::all() {
        let found = codes("regions", region.code()).await;
        assert_eq!(found, [region.code()], "{region}");
        for word in region.words().chain([region.name(Language::ZhCn)]) {
            // Several places can share a word, and then come by code.
            assert_near(&codes("regions", word).await, region.code(), 20, word);
        }
    }
    for industry in Industry::all().step_by(7) {
        assert_near(&codes("industries", industry.code()).await, industry.code(), 1, industry.code());
        for word in industry.words() {
            assert_near(&codes("industries", word).await, industry.code(), 1, word);
        }
    }
}

/// What matched, for each way to match.
#[tokio::test]
async fn what_matched_is_said_and_the_better_match_comes_first() {
    for (table, q, code, matched) in [
        ("industries", "c39", "C39", "C39"),
        ("industries", "392", "C392", "C392"),
        ("industries", "手机", "C3922", "手机"),
        ("industries", "智能手", "C3922", "智能手机"),
        ("regions", "粤", "440000", "粤"),
        ("regions", "wangtun", "440000", "Kwangtung"),
        ("departments", "专利局 自动化", "automation", "专利局自动化部"),
        ("departments", "Application Promotion", "utilization-promotion", "Application Promotion Department"),
    ] {
        let found = items(table, &[("q", q)]).await;
        let first = (found[0]["code"].as_str().unwrap(), found[0]["matched"].as_str().unwrap());
        assert_eq!(first, (code, matched), "{q}");
    }
}

#[tokio::test]
async fn every_word_must_match() {
    for (table, q) in [
        ("industries", "手机 mountain"),
        ("regions", "广东 手机"),
        ("regions", "nowhere"),
        ("departments", "专利局 nothing"),
        ("industries", "!!!"),
        ("industries", "。"),
        ("regions", "\u{0}"),
        ("regions", "😀"),
    ] {
        assert_eq!(codes(table, q).await, [""; 0], "{q}");
    }
}

#[tokio::test]
async fn the_callers_language_changes_names_and_not_what_is_found() {
    for q in ["手机", "mobile phone", "制造", "of"] {
        let path = path("industries", &[("q", q)]);
        let (english, chinese) = (client().get(&path).await.json(), client().in_chinese().get(&path).await.json());
        let codes = |page: &serde_json::Value| {
            page["items"].as_array().unwrap().iter().map(|item| item["code"].clone()).collect::<Vec<_>>()
        };
        assert_eq!(codes(&english), codes(&chinese), "{q}");
        assert_ne!(english["items"][0]["name"], chinese["items"][0]["name"], "{q}");
        assert_eq!(english["items"][0]["names"], chinese["items"][0]["names"], "{q}");
    }
}

#[tokio::test]
async fn an_office_is_found_by_its_name_and_by_those_of_its_place() {
    for (q, code) in [
        ("促进中心", "510000-centre"),
        ("Protection Centre", "440000-centre"),
        ("国家知识产权局", "cn"),
        ("Canton", "440000"),
        ("Amoy", "350200"),
        ("兵团", "xpcc"),
    ] {
        assert_near(&codes("tenants", q).await, code, 1, q);
    }
    assert_eq!(codes("tenants", "副省级城市").await.len(), 15);
}
