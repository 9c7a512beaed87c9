//! `spin:variables@3.0.0`.

use wasmtime::component::{Accessor, HasSelf, Linker};

use super::bindings::spin::variables::variables::{self, Error, Host, HostWithStore};
use super::state::State;

pub(super) fn add_to_linker(linker: &mut Linker<State>) -> wasmtime::Result<()> {
    variables::add_to_linker::<_, HasSelf<State>>(linker, |state| state)
}

impl Host for State {}

impl<T: 'static> HostWithStore<T> for HasSelf<State> {
    async fn get(accessor: &Accessor<T, Self>, name: String) -> wasmtime::Result<Result<String, Error>> {
        let found = accessor.with(|mut access| access.get().grants.variables.get(&name).cloned());
        Ok(found.ok_or(Error::Undefined(name)))
    }
}
