//! nginx with the configuration of `deploy/nginx` before a server, as a guard: on a free port, killed when dropped.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use puhui_service::identity::Principal;
use tempfile::TempDir;

use crate::{Client, Server, root};

/// A running nginx.
pub struct Ingress<'a> {
    server: &'a Server,
    url: String,
    child: Child,
    _folder: TempDir,
}

impl<'a> Ingress<'a> {
    /// Before a server; nothing where no nginx is installed, which a test says and goes on.
    ///
    /// # Panics
    /// It does not start, or none is installed though `PUHUI_ALL` says that everything is to be tested.
    #[must_use]
    pub fn before(server: &'a Server) -> Option<Self> {
        if Command::new("nginx").arg("-v").stderr(Stdio::null()).status().is_err() {
            assert!(std::env::var_os("PUHUI_ALL").is_none(), "nginx is not installed, and it must be");
            eprintln!("skipped: nginx is not installed");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        // Between our looking for a free port and its taking it another process may come.
        let (url, child) = (0..10).find_map(|_| start(folder.path(), &server.url)).expect("nginx does not start");
        Some(Self { server, url, child, _folder: folder })
    }

    /// A client from outside that nobody knows.
    #[must_use]
    pub fn client(&self) -> Client {
        Client::new(&self.url)
    }

    /// Somebody's client from outside.
    #[must_use]
    pub fn by(&self, principal: &Principal) -> Client {
        self.client().by(self.server.key(), principal)
    }
}

impl Drop for Ingress<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The configuration as it stands in the repository, but for what it says must be changed.
fn start(folder: &Path, server: &str) -> Option<(String, Child)> {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let ours = std::fs::read_to_string(root().join("deploy/nginx/puhui.conf")).unwrap();
    let replaced = |text: &str, from: &str, to: &str| {
        assert!(text.contains(from), "deploy/nginx/puhui.conf has no {from:?}");
        text.replace(from, to)
    };
    let ours = replaced(&ours, "127.0.0.1:3000", server.trim_start_matches("http://"));
    let ours = replaced(&ours, "listen 8080;", &format!("listen 127.0.0.1:{port};"));
    let places: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|what| format!("{what}_temp_path {}/{what};\n", folder.display()))
        .concat();
    let whole = format!(
        "daemon off; master_process off; pid {0}/pid; error_log {0}/errors; events {{}}\nhttp {{ access_log off;\n{places}{ours}}}\n",
        folder.display()
    );
    let file = folder.join("nginx.conf");
    std::fs::write(&file, whole).unwrap();
    let mut child =
        Command::new("nginx").arg("-p").arg(folder).arg("-c").arg(file).stderr(Stdio::null()).spawn().unwrap();
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() && begun.elapsed() < Duration::from_secs(10) {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Some((format!("http://127.0.0.1:{port}"), child));
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    eprintln!("{}", std::fs::read_to_string(folder.join("errors")).unwrap_or_default());
    let _ = child.kill();
    let _ = child.wait();
    None
}
