//! A PostgreSQL server of the tests' own: in a temporary folder, reached by a socket in it, gone with the test.

use std::ffi::OsStr;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The server refuses to run as root; this user exists wherever packages for Debian do ("nobody").
const UNPRIVILEGED: u32 = 65534;

/// A running server.
pub struct Server {
    programs: PathBuf,
    folder: TempDir,
    as_user: Option<u32>,
}

impl Server {
    /// Starts one. None, with a word why, where PostgreSQL is not installed; that fails where `CI` is true.
    pub fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "PostgreSQL is not installed");
            eprintln!("skipped: PostgreSQL is not installed; scripts/test.sh postgres installs it");
            return None;
        };
        let folder = TempDir::with_prefix("pg").unwrap();
        let as_user = (std::fs::metadata(folder.path()).unwrap().uid() == 0).then_some(UNPRIVILEGED);
        if let Some(user) = as_user {
            chown(folder.path(), Some(user), Some(user)).unwrap();
        }
        let server = Self { programs, folder, as_user };
        let data = server.data();
        server.run(
            "initdb",
            ["--no-sync", "--auth=trust", "--username=entente", "--encoding=UTF8", "--locale=C", "-D"],
            &data,
        );
        let socket = server.folder.path().display().to_string();
        let options =
            format!("-c listen_addresses='' -c unix_socket_directories='{socket}' -c max_connections=200 -c fsync=off");
        let log = format!("{socket}/log");
        server.run("pg_ctl", ["start", "-w", "-t", "60", "-l", &log, "-o", &options, "-D"], &data);
        Some(server)
    }

    /// The address of the database that is there from the beginning, with a schema first in the search path.
    pub fn url(&self, schema: &str) -> String {
        let socket = self.folder.path().display().to_string().replace('/', "%2F");
        format!("postgres://entente@{socket}/postgres?options=-csearch_path%3D{schema}")
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn run<'a>(&self, program: &str, arguments: impl IntoIterator<Item = &'a str>, data: &Path) {
        let mut command = Command::new(self.programs.join(program));
        command.args(arguments).arg(data).current_dir(self.folder.path()).stdin(Stdio::null());
        // A server that inherits the test's output would keep it open.
        command.stdout(Stdio::null()).stderr(Stdio::null());
        if let Some(user) = self.as_user {
            command.uid(user).gid(user);
        }
        let status = command.status().unwrap();
        let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        assert!(status.success(), "{program}: {status}\n{log}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.run("pg_ctl", ["stop", "-w", "-m", "immediate", "-D"], &self.data());
    }
}

/// The folder with the server's programs: where Debian puts the newest version, or on the path.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path());
    let number =
        |folder: &PathBuf| folder.file_name().and_then(OsStr::to_str).and_then(|name| name.parse::<u32>().ok());
    let of_debian = versions.filter(|folder| folder.join("bin/initdb").exists()).max_by_key(number);
    of_debian.map(|folder| folder.join("bin")).or_else(|| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).find(|folder| folder.join("initdb").exists())
    })
}
