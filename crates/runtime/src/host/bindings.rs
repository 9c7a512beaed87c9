//! Generated from `wit/host.wit`.

wasmtime::component::bindgen!({
    path: "wit",
    world: "host",
    imports: { default: async | trappable },
    with: {
        "spin:key-value/key-value.store": crate::kv::Store,
        "wasi:keyvalue/store.bucket": crate::kv::Store,
        "wasi:keyvalue/atomics.cas": super::keyvalue::Seen,
    },
});
