//! A service on loopback that somebody else runs: a function over HTTP/1.1, for whatever a test wants it to answer.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};

/// Answers until the test ends. One connection is one request.
pub struct Stub {
    pub url: String,
}

impl Stub {
    /// Starts it on a free port. `answer` is given the path with its query and the body, and says status and JSON.
    ///
    /// # Panics
    /// There is no free port.
    #[must_use]
    pub fn start(answer: impl Fn(&str, &str) -> (u16, String) + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                // Whoever goes away in between has lost its answer, and nobody else.
                let _ = serve(stream, &answer);
            }
        });
        Self { url }
    }

    /// `127.0.0.1:…`
    #[must_use]
    pub fn authority(&self) -> &str {
        self.url.trim_start_matches("http://")
    }
}

fn serve(stream: TcpStream, answer: &impl Fn(&str, &str) -> (u16, String)) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (mut line, mut length) = (String::new(), 0);
    reader.read_line(&mut line)?;
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    loop {
        line.clear();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').unwrap_or_default();
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap_or_default();
        }
    }
    let mut body = String::new();
    reader.take(length).read_to_string(&mut body)?;
    let (status, json) = answer(&path, &body);
    let head =
        format!("HTTP/1.1 {status} Said\r\ncontent-type: application/json\r\ncontent-length: {}\r\n", json.len());
    let mut stream = stream;
    stream.write_all(format!("{head}connection: close\r\n\r\n{json}").as_bytes())
}
