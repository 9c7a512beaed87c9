//! Power cuts at hundreds of moments: what was acknowledged is there, the database is intact, every list is right. And
//! the same cuts find what is lost where nothing is synced.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod ledger;
mod sqlite;
mod workload;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use puhui_tests::power_cut::{Cut, Disk, Fate, Journal, Moment, Random, Recorder, choose, moments};
use puhui_tests::{Server, Settings};

use ledger::{Acknowledged, Kind, Ledger};
use workload::Clerk;

/// Where the database is, below the watched folder. The data directory and the one above are made by `puhui up`.
const DATA: &str = "new/data";
const DATABASE: &str = "new/data/sqlite_key_value.db";
const CUTS: usize = 600;
/// Of these, so many are looked at through the real server as well.
const SERVED: usize = 12;
const CLERKS: usize = 12;
const THREADS: usize = 2;

/// How a run of the server ends.
enum End {
    /// The process kills itself instead of carrying out its n-th sync.
    DiesAtSync(usize),
    /// So many rounds of every clerk, then SIGTERM.
    Stops(usize),
}

fn start(recorder: &Recorder, more: &[(&str, &str)]) -> Server {
    let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Server::with(Settings {
        data_dir: Some(recorder.watched().join(DATA)),
        environment: recorder.environment().into_iter().chain(more).collect(),
        ..Settings::default()
    })
}

fn run(recorder: &Recorder, ledger: &Ledger, clerks: &mut [Clerk], end: &End) {
    let (die_at, rounds) = match end {
        End::DiesAtSync(number) => (number.to_string(), usize::MAX),
        End::Stops(rounds) => ("0".to_owned(), *rounds),
    };
    let mut server = start(recorder, &[("POWER_CUT_DIE_AT", &die_at)]);
    work(&server, recorder, ledger, clerks, rounds);
    match end {
        End::DiesAtSync(_) => server.kill(),
        End::Stops(_) => assert_eq!(server.stop(), Some(0)),
    }
}

/// All clerks at the same time.
fn work(server: &Server, recorder: &Recorder, ledger: &Ledger, clerks: &mut [Clerk], rounds: usize) {
    std::thread::scope(|scope| {
        for clerk in clerks {
            let client = server.entitled();
            scope.spawn(move || clerk.work(&client, &|| recorder.position(), ledger, rounds));
        }
    });
}

/// What a cut shows.
#[derive(Default)]
struct Seen {
    checked: usize,
    unsynced: usize,
    dropped: usize,
    torn: usize,
    /// In words, what is not as it must be.
    wrong: Vec<String>,
}

/// Rebuilds the files of one cut and looks at them.
fn play(disk: &Disk<'_>, cut: Cut, acknowledged: &[Acknowledged], served: bool, random: &mut Random) -> Seen {
    let remains = disk.left(cut.fate, random);
    let folder = tempfile::tempdir().unwrap();
    remains.write(folder.path());
    let wrong = if served {
        served_after(&folder.path().join(DATA), acknowledged)
    } else {
        ledger::wrong(&folder.path().join(DATABASE), acknowledged)
    };
    Seen {
        checked: acknowledged.len(),
        unsynced: remains.unsynced,
        dropped: remains.dropped,
        torn: remains.torn,
        wrong,
    }
}

/// Starts the real server on what is left, reads what was acknowledged, and writes.
fn served_after(data: &Path, acknowledged: &[Acknowledged]) -> Vec<String> {
    let mut server = Server::on(data);
    let client = server.entitled();
    let mut wrong = ledger::wrong_over_http(&client, acknowledged);
    let made = client.create("/v1/policies", &workload::policy("after the cut"));
    if made.status != 201 {
        wrong.push(format!("nothing can be written any more: {} {}", made.status, made.body));
    }
    wrong.extend(server.store_check());
    assert_eq!(server.stop(), Some(0));
    wrong.extend(ledger::wrong(&data.join("sqlite_key_value.db"), acknowledged));
    wrong
}

/// Plays all cuts, in the journal's order, on some threads; what each has shown.
fn play_all(journal: &Journal, cuts: &[Cut], ledger: &[Acknowledged], served: usize) -> Vec<Seen> {
    let seen = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let seen = &seen;
            scope.spawn(move || {
                let mut disk = Disk::new(journal);
                for (n, cut) in cuts.iter().enumerate().skip(thread).step_by(THREADS) {
                    disk.advance(cut.entries);
                    let end = journal.end_of(cut.entries);
                    let acknowledged = &ledger[..ledger.partition_point(|it| it.position <= end)];
                    let is_served = served > 0 && n % (cuts.len() / served).max(1) == 0;
                    let result = play(&disk, *cut, acknowledged, is_served, &mut Random::new(n as u64));
                    seen.lock().unwrap().push((n, result));
                }
            });
        }
    });
    let mut seen = seen.into_inner().unwrap();
    seen.sort_by_key(|(n, _)| *n);
    seen.into_iter().map(|(_, seen)| seen).collect()
}

/// The cuts with what they have shown wrong, told.
fn losses(cuts: &[Cut], seen: &[Seen]) -> Vec<String> {
    let wrong = cuts.iter().zip(seen).filter(|(_, seen)| !seen.wrong.is_empty());
    wrong.map(|(cut, seen)| format!("{cut:?}: {} wrong, such as: {}", seen.wrong.len(), seen.wrong[0])).collect()
}

fn positions(ledger: &[Acknowledged]) -> Vec<u64> {
    ledger.iter().map(|it| it.position).collect()
}

#[test]
fn what_was_acknowledged_survives_power_cuts() {
    let Some(recorder) = Recorder::new() else { return };
    let ledger = Ledger::default();
    let mut clerks = (0..CLERKS).map(Clerk::new).collect::<Vec<_>>();
    for end in [End::DiesAtSync(300), End::Stops(20), End::DiesAtSync(500)] {
        run(&recorder, &ledger, &mut clerks, &end);
    }
    let ledger = ledger.in_order();
    let journal = recorder.journal();
    let (moments, checkpoints) = moments(&journal, Path::new(DATABASE));
    let cuts = choose(&journal, moments, &positions(&ledger), CUTS, &mut Random::new(1));
    let seen = play_all(&journal, &cuts, &ledger, SERVED);

    let total = |count: fn(&Seen) -> usize| seen.iter().map(count).sum::<usize>();
    eprintln!(
        "{} operations, {} syncs, {} bytes written, {checkpoints} checkpoints; {} acknowledged\n\
         {} cuts, {} acknowledged writes looked for; of {} unsynced writes {} dropped, {} of them torn",
        journal.len(),
        journal.syncs(),
        journal.written(),
        ledger.len(),
        cuts.len(),
        total(|seen| seen.checked),
        total(|seen| seen.unsynced),
        total(|seen| seen.dropped),
        total(|seen| seen.torn),
    );
    let mut kinds = BTreeMap::<(Moment, Fate), usize>::new();
    for cut in &cuts {
        *kinds.entry((cut.moment, cut.fate)).or_default() += 1;
    }
    eprintln!("{kinds:?}");
    let losses = losses(&cuts, &seen);
    assert!(losses.is_empty(), "{} of {} cuts:\n{}", losses.len(), cuts.len(), losses.join("\n"));
    assert!(checkpoints >= 3, "too little was written for checkpoints: {checkpoints}");
    assert!(ledger.len() > 1_000, "the clerks hardly wrote: {}", ledger.len());
}

/// Where syncs do nothing, whatever was acknowledged is lost by the cut after which only what was synced is left.
#[test]
fn where_syncs_do_nothing_the_cuts_find_what_is_lost() {
    let Some(recorder) = Recorder::new() else { return };
    let ledger = Ledger::default();
    let mut clerks = (0..CLERKS).map(Clerk::new).collect::<Vec<_>>();
    let mut server = start(&recorder, &[("POWER_CUT_SWALLOW", "1")]);
    work(&server, &recorder, &ledger, &mut clerks, 3);
    assert_eq!(server.stop(), Some(0));
    let (ledger, journal) = (ledger.in_order(), recorder.journal());
    assert_eq!(journal.syncs(), 0);
    let (moments, _) = moments(&journal, Path::new(DATABASE));
    let mut cuts = choose(&journal, moments, &positions(&ledger), 60, &mut Random::new(1));
    cuts.retain(|cut| cut.moment == Moment::AfterAcknowledgement);
    let seen = play_all(&journal, &cuts, &ledger, 0);
    let count = |fate: Fate| cuts.iter().zip(&seen).filter(move |(cut, _)| cut.fate == fate);
    assert!(count(Fate::Nothing).count() > 0);
    assert!(count(Fate::Nothing).all(|(_, seen)| !seen.wrong.is_empty()), "every one of these cuts loses something");
    assert!(count(Fate::Everything).all(|(_, seen)| seen.wrong.is_empty()), "these are no more than kill -9");
    eprintln!("{} of {} cuts find losses", losses(&cuts, &seen).len(), cuts.len());
}

/// A process is killed before it syncs, so nobody was answered. The next one finds the writes in the files all the same
/// and answers the same submission, sent again, from them: from then on they must be certain.
#[test]
fn what_the_next_process_answers_from_files_that_were_not_synced_survives_as_well() {
    let Some(recorder) = Recorder::new() else { return };
    drop(start(&recorder, &[]));
    let at_start = recorder.unchecked_journal().syncs();
    // One more sync each time, until the submission is answered: so every step of it is met. Which of its writes share a
    // sync is up to chance, so the last one may be missed; then all begins again.
    let (mut found, mut die_at) = (0, at_start);
    for _ in 0..50 {
        die_at += 1;
        let Some(recorder) = Recorder::new() else { return };
        let mut dies = start(&recorder, &[("POWER_CUT_DIE_AT", &die_at.to_string())]);
        if workload::submit(&dies.entitled(), "submission").is_some() {
            if found > 0 {
                return;
            }
            die_at = at_start;
            continue;
        }
        dies.kill();
        let before = recorder.position();
        let mut server = start(&recorder, &[]);
        let again = workload::submit(&server.entitled(), "submission").expect("the second process does not answer");
        let ledger = Ledger::default();
        if again.status == 201 {
            ledger.add(Kind::Filing, "submission", again.header("location"), 1, recorder.position());
        }
        assert_eq!(server.stop(), Some(0));
        let (ledger, journal) = (ledger.in_order(), recorder.journal());
        for it in &ledger {
            let cut = |position, fate| {
                let cut = Cut { entries: journal.entries_at(position), moment: Moment::AfterAcknowledgement, fate };
                let mut disk = Disk::new(&journal);
                disk.advance(cut.entries);
                play(&disk, cut, &ledger, false, &mut Random::new(0)).wrong
            };
            found += usize::from(cut(before, Fate::Everything).is_empty());
            let wrong = cut(it.position, Fate::Nothing);
            assert!(wrong.is_empty(), "killed at sync {die_at}: {}", wrong[0]);
        }
    }
    panic!("in fifty tries no process found what the one before it had not synced, or none was answered");
}
