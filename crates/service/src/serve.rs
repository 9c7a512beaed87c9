/// The entry point of a component in WebAssembly, which is all that Spin sees of it:
///
/// ```text
/// serve!(component);                   // a component over the key-value store
/// serve!(component without a store);
/// ```
///
/// One router serves all requests of an instance, and nothing of a request is kept in it.
#[macro_export]
macro_rules! serve {
    ($component:ident) => {
        $crate::serve!(@over $component, $crate::expansion::SpinKv);
    };
    ($component:ident without a store) => {
        $crate::serve!(@over $component, ());
    };
    (@over $component:ident, $kv:expr) => {
        #[cfg(target_family = "wasm")]
        #[::spin_sdk::http_service]
        async fn handle(request: ::spin_sdk::http::Request) -> $crate::expansion::Response {
            use $crate::Platform;
            use $crate::expansion::SystemClock;

            static INSTANCE: $crate::spin::Instance = $crate::spin::Instance::new(env!("CARGO_PKG_NAME"));
            INSTANCE.answer(request, |settings| $component(Platform::new($kv, SystemClock, settings))).await
        }
    };
}
