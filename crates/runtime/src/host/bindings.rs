//! Generated from `wit/host.wit`, with the interfaces that the components import by the world in the root `wit/`.

wasmtime::component::bindgen!({
    path: ["../../wit/deps/wasi-keyvalue", "wit"],
    world: "puhui:host/host",
    imports: { default: async | trappable },
    with: {
        "spin:key-value/key-value.store": crate::kv::Store,
        "wasi:keyvalue/store.bucket": crate::kv::Store,
        "wasi:keyvalue/atomics.cas": crate::kv::Cas,
    },
});
