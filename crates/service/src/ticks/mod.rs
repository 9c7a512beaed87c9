//! What has to happen by itself. Nothing runs in a component without a request, so somebody ticks: the embedded runtime
//! on a schedule, or cron.
//!
//! `POST /internal/{component}/ticks/{job}` runs one job for at most ten seconds, `GET /internal/{component}/ticks` says
//! how all jobs are doing. To a request without the credential there is nothing at these addresses.

mod credential;
mod expire;
mod job;
mod kinds;
mod routes;
mod run;
mod status;
mod upgrade;

pub use credential::Credential;
pub use expire::Expire;
pub use job::{AnyJob, Job, Outcome, Tick};
pub use kinds::Kinds;
pub use routes::routes;
pub use status::KIND as JOB_KIND;
pub use upgrade::Upgrade;

/// A component that has jobs. [`ticks!`](crate::ticks!) makes one.
pub trait Owner: Send + Sync + 'static {
    const COMPONENT: &'static str;
    /// The names of the jobs.
    const JOBS: &'static [&'static str];
}

/// Its jobs over a key-value store.
pub trait Jobs<K>: Owner {
    /// The job of a name, once it has read what it was sent.
    fn read(
        name: &str,
        request: axum::extract::Request,
    ) -> impl Future<Output = Result<Option<Box<dyn AnyJob<K>>>, crate::Failure>> + Send;
}

/// The table of a component's jobs, each a [`Job`] under its name:
///
/// ```text
/// ticks! { "policies"
///     "expire"  => Expire<(Policy, PolicyText)>;
///     "upgrade" => Upgrade<(Policy, PolicyText)>;
/// }
/// ```
///
/// It expands to `JOBS`, the names, and `ticks()`, which adds the internal routes to the component's own.
#[macro_export]
macro_rules! ticks {
    ($component:literal $($name:literal => $job:ty;)+) => {
        pub const JOBS: &[&str] = &[$($name),+];

        struct Ticks;

        impl $crate::expansion::Owner for Ticks {
            const COMPONENT: &'static str = $component;
            const JOBS: &'static [&'static str] = JOBS;
        }

        impl<K: $crate::expansion::Kv> $crate::expansion::Jobs<K> for Ticks {
            async fn read(
                name: &str,
                request: $crate::expansion::Request,
            ) -> Result<Option<Box<dyn $crate::expansion::AnyJob<K>>>, $crate::Failure> {
                Ok(Some(match name {
                    $($name => Box::new(<$job as $crate::Job<K>>::read(request).await?),)+
                    _ => return Ok(None),
                }))
            }
        }

        pub fn ticks<K: $crate::expansion::Kv>(
            routes: $crate::expansion::Router<$crate::Platform<K>>,
        ) -> $crate::expansion::Router<$crate::Platform<K>> {
            $crate::expansion::tick_routes::<Ticks, K>(routes, concat!("/internal/", $component, "/{*rest}"))
        }
    };
}
