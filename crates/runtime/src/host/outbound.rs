//! Outbound HTTP: nothing unless the manifest allows it, and no private network after the name is resolved.
//!
//! The check comes after resolution because a public name may point at a private address (DNS rebinding); the
//! connection then goes to exactly the address that was checked.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use http_body_util::BodyExt as _;
use hyper_util::rt::TokioIo;
use ip_network::IpNetwork;
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use wasmtime_wasi_http::{Error, RequestOptions, WasiBody, WasiHttpHooks};

use crate::manifest::{AllowedHost, Authority, default_port};

/// The most time for name, connection and handshake, and for the response head, unless the component asks for less.
const PATIENCE: Duration = Duration::from_secs(30);

type Answer = Result<(http::Response<WasiBody>, Box<dyn Future<Output = Result<(), Error>> + Send>), Error>;

/// Where a component may call.
#[derive(Debug, Clone, Default)]
pub struct OutboundPolicy {
    /// The manifest's `allowed_outbound_hosts`.
    pub hosts: Vec<AllowedHost>,
    /// Addresses on private networks that were opened one by one (development mode only).
    pub private: Vec<SocketAddr>,
}

impl OutboundPolicy {
    fn allows(&self, target: &Authority) -> bool {
        self.hosts.iter().any(|host| host.allows(target))
    }

    fn may_connect(&self, address: SocketAddr) -> bool {
        is_public(address.ip()) || self.private.contains(&address)
    }
}

/// Whether an address is reachable from anywhere: not loopback, private, link-local, multicast or reserved, also not
/// one of those dressed as IPv6.
fn is_public(address: IpAddr) -> bool {
    let inner = match address {
        IpAddr::V4(_) => None,
        IpAddr::V6(v6) => v6.to_ipv4().or_else(|| embedded_v4(v6)),
    };
    IpNetwork::from(address).is_global()
        && !address.is_multicast()
        && inner.is_none_or(|v4| IpNetwork::from(IpAddr::V4(v4)).is_global())
}

/// The IPv4 address inside a NAT64 (RFC 6052) or 6to4 (RFC 3056) address.
fn embedded_v4(address: std::net::Ipv6Addr) -> Option<std::net::Ipv4Addr> {
    let o = address.octets();
    match o {
        [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, a, b, c, d] => Some([a, b, c, d].into()),
        [0x20, 0x02, a, b, c, d, ..] => Some([a, b, c, d].into()),
        _ => None,
    }
}

/// wasmtime's hook for outgoing requests.
pub(super) struct Outbound(Arc<OutboundPolicy>);

impl Outbound {
    pub(super) fn new(policy: Arc<OutboundPolicy>) -> Self {
        Self(policy)
    }
}

impl WasiHttpHooks for Outbound {
    fn send_request(
        &mut self,
        request: http::Request<WasiBody>,
        options: Option<RequestOptions>,
        // Told nothing: a component learns of a broken response from the response's own body.
        _processed: Box<dyn Future<Output = Result<(), Error>> + Send>,
    ) -> Box<dyn Future<Output = Answer> + Send> {
        let policy = Arc::clone(&self.0);
        Box::new(async move { send(&policy, request, options).await })
    }
}

async fn send(
    policy: &OutboundPolicy,
    mut request: http::Request<WasiBody>,
    options: Option<RequestOptions>,
) -> Answer {
    let target = target(request.uri())?;
    if !policy.allows(&target) {
        return Err(Error::HttpRequestDenied);
    }
    let patience = |asked: Option<Duration>| asked.unwrap_or(PATIENCE).min(PATIENCE);
    let to_connect = patience(options.and_then(|options| options.connect_timeout));
    let to_answer = patience(options.and_then(|options| options.first_byte_timeout));

    let stream = timeout(to_connect, connect(policy, &target)).await.map_err(|_| Error::ConnectionTimeout)??;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    let driver = tokio::spawn(connection);

    // On the wire an origin server gets the path alone (RFC 9112 section 3.2.1).
    let path = request.uri().path_and_query().cloned();
    *request.uri_mut() = path.map_or_else(http::Uri::default, Into::into);
    let response =
        timeout(to_answer, sender.send_request(request)).await.map_err(|_| Error::ConnectionReadTimeout)??;

    let finished = async move {
        match driver.await {
            Ok(Ok(())) | Err(_) => Ok(()),
            Ok(Err(error)) => Err(error.into()),
        }
    };
    Ok((response.map(|body| body.map_err(Error::from).boxed_unsync()), Box::new(finished)))
}

fn target(uri: &http::Uri) -> Result<Authority, Error> {
    let scheme = uri.scheme_str().ok_or(Error::HttpRequestUriInvalid)?.to_owned();
    let host = uri.host().ok_or(Error::HttpRequestUriInvalid)?;
    let host = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
    let port = uri.port_u16().unwrap_or_else(|| default_port(&scheme));
    Ok(Authority { scheme, host, port })
}

trait Stream: tokio::io::AsyncRead + tokio::io::AsyncWrite + Send + Unpin {}
impl<S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Send + Unpin> Stream for S {}

async fn connect(policy: &OutboundPolicy, target: &Authority) -> Result<Box<dyn Stream>, Error> {
    let resolved = tokio::net::lookup_host((target.host.as_str(), target.port))
        .await
        .map_err(|error| Error::DnsError { rcode: Some(error.to_string()), info_code: None })?
        .collect::<Vec<_>>();
    let allowed = resolved.iter().copied().filter(|address| policy.may_connect(*address)).collect::<Vec<_>>();
    if allowed.is_empty() {
        return Err(if resolved.is_empty() { Error::DestinationNotFound } else { Error::DestinationIpProhibited });
    }
    let stream = TcpStream::connect(allowed.as_slice()).await.map_err(Error::Connect)?;
    stream.set_nodelay(true).map_err(Error::Connect)?;
    if target.scheme == "http" {
        return Ok(Box::new(stream));
    }
    let name = ServerName::try_from(target.host.clone()).map_err(|_| Error::HttpRequestUriInvalid)?;
    Ok(Box::new(TLS.connect(name, stream).await.map_err(Error::Tls)?))
}

static TLS: LazyLock<TlsConnector> = LazyLock::new(|| {
    let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    TlsConnector::from(Arc::new(config))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, public: bool) {
        assert_eq!(is_public(address.parse().unwrap()), public, "{address}");
    }

    #[test]
    fn private_addresses_are_seen_through_their_disguises() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.0.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "224.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::10.0.0.1",
            "2002:0a00:0001::1",
        ] {
            check(private, false);
        }
        check("8.8.8.8", true);
        check("2606:4700::1111", true);
    }

    #[test]
    fn a_target_has_its_schemes_port() {
        let target = |uri: &str| target(&uri.parse().unwrap()).unwrap();
        assert_eq!(target("https://ID.example.cn/x").port, 443);
        assert_eq!(target("https://ID.example.cn/x").host, "id.example.cn");
        assert_eq!(target("http://[::1]:8080/").host, "::1");
    }

    #[tokio::test]
    async fn a_private_address_needs_to_be_opened() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let target = Authority { scheme: "http".into(), host: "127.0.0.1".into(), port: address.port() };
        let closed = OutboundPolicy { hosts: vec![AllowedHost::parse("*://*:*").unwrap()], private: vec![] };
        assert!(matches!(connect(&closed, &target).await, Err(Error::DestinationIpProhibited)));
        let open = OutboundPolicy { private: vec![address], ..closed };
        assert!(connect(&open, &target).await.is_ok());
    }
}
