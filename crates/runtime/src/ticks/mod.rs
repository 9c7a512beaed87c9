//! What has to happen by itself: the runtime calls its components' internal routes on a schedule, over HTTP like cron
//! would on another host.

mod credential;
mod schedule;
mod scheduler;

use std::net::SocketAddr;
use std::path::Path;

use anyhow::Result;
use puhui_store::SystemClock;

pub use self::credential::Credential;
use self::credential::{Filed, VARIABLE};
use self::schedule::Schedule;
pub use self::schedule::components;
use self::scheduler::Scheduler;
use crate::manifest::{App, Variables};

/// What is going to be ticked, and what opens the door.
pub struct Ticks {
    schedule: Schedule,
    credential: Option<Credential>,
}

/// Ticking, until it is dropped.
pub struct Ticking(Option<(Scheduler, Filed)>);

impl Ticks {
    /// Reads the schedule and sees to it that components and scheduler have one credential: the operator's, or a random
    /// one. An application that does not know the variable `tick_credential` is not ticked.
    ///
    /// # Errors
    /// A schedule or a credential that cannot be used.
    pub fn prepare(app: &App, manifest: &Path, schedule: Option<&Path>, variables: &mut Variables) -> Result<Self> {
        let schedule = Schedule::load(schedule, manifest, app)?;
        let given = variables.get(VARIABLE);
        let credential = given.map(|given| Credential::given_or_random(given, &SystemClock)).transpose()?;
        if let Some(credential) = &credential {
            variables.set(VARIABLE, credential.as_str());
        }
        Ok(Self { schedule, credential })
    }

    /// Begins to tick whoever listens at an address, which is ourselves. Local commands find the credential in the data
    /// directory meanwhile.
    ///
    /// # Errors
    /// The data directory cannot be written.
    pub fn start(self, listening: SocketAddr, data_dir: &Path) -> Result<Ticking> {
        let Some(credential) = self.credential else { return Ok(Ticking(None)) };
        let filed = credential.file_in(data_dir)?;
        Ok(Ticking(Some((Scheduler::start(self.schedule, listening, &credential)?, filed))))
    }
}

impl Ticking {
    /// Begins no more ticks; one that is under way may end.
    pub fn stop(&self) {
        if let Some((scheduler, _)) = &self.0 {
            scheduler.stop();
        }
    }
}
