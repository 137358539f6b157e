//! The two companies: A with a lively tracker and a reachable node, B with an empty one and a node that nothing reaches.

use super::api::Api;
use super::process::Process;
use super::tracker::{DemoTracker, EMAIL, EmulatedJira, Redmine, TOKEN};
use anyhow::Context as _;
use reqwest::Method;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The administrator's name on both nodes.
pub const ADMINISTRATOR: &str = "admin";
/// An issue of A's sample project.
pub const SAMPLE_ISSUE: &str = "ACME-1";

/// How the demo is started.
pub struct Options {
    /// The folder for all data; emptied first.
    pub data: PathBuf,
    /// The port of A's console; B's is the next one. 0 takes free ports.
    pub port: u16,
    /// Where exchanges with the emulators are recorded.
    pub record: Option<PathBuf>,
    /// Company B's tracker, when it is no emulated Jira.
    pub redmine: Option<Redmine>,
}

/// One company.
pub struct Company {
    /// Its letter.
    pub name: &'static str,
    /// Its console.
    pub console_url: String,
    /// The administrator's password.
    pub password: String,
    /// Its node's API, with a token for machines.
    pub node: Api,
    /// Its tracker, as its people use it.
    pub tracker: Box<dyn DemoTracker>,
    /// The system on its node.
    pub system: String,
}

/// Both companies with their processes.
pub struct Companies {
    /// The reachable one.
    pub a: Company,
    /// The one that nothing reaches.
    pub b: Company,
    processes: Vec<Process>,
}

impl Companies {
    /// Starts emulators and both nodes, makes administrators, registers systems.
    pub async fn start(mut options: Options) -> anyhow::Result<Self> {
        empty(&options.data)?;
        let port_b = if options.port == 0 { 0 } else { options.port + 1 };
        let mut processes = Vec::new();
        let plan_a =
            Plan { name: "A", project: "ACME", title: "Acme products", sample: true, public: true, port: options.port };
        let plan_b =
            Plan { name: "B", project: "GLOBEX", title: "Globex support", sample: false, public: false, port: port_b };
        let redmine = options.redmine.take();
        let jira = plan_a.start_jira(&options, &mut processes).await?;
        let a = plan_a.start(&options, Box::new(jira), &mut processes).await?;
        let tracker: Box<dyn DemoTracker> = match redmine {
            Some(redmine) => Box::new(redmine),
            None => Box::new(plan_b.start_jira(&options, &mut processes).await?),
        };
        let b = plan_b.start(&options, tracker, &mut processes).await?;
        Ok(Self { a, b, processes })
    }

    /// Waits until one of the processes ends by itself.
    pub async fn one_ended(&mut self) -> anyhow::Error {
        let waiting = self.processes.iter_mut().map(|process| Box::pin(process.ended()));
        let waiting: Vec<_> = waiting.collect();
        let (error, _, _) = futures::future::select_all(waiting).await;
        error
    }

    /// Ends all processes, the nodes first.
    pub async fn stop(self) {
        for process in self.processes.into_iter().rev() {
            process.stop().await;
        }
    }
}

/// What makes one company different from the other.
struct Plan {
    name: &'static str,
    project: &'static str,
    title: &'static str,
    sample: bool,
    public: bool,
    port: u16,
}

impl Plan {
    async fn start(
        &self,
        options: &Options,
        tracker: Box<dyn DemoTracker>,
        processes: &mut Vec<Process>,
    ) -> anyhow::Result<Company> {
        let facts = self.start_node(options, processes).await?;
        let console_url = facts["consoleUrl"].as_str().context("the node tells no console address")?.to_owned();
        let setup_token = facts["setupToken"].as_str().context("the node tells no one-time token")?;
        let password = password();
        let node = set_up(&console_url, setup_token, &password).await?;
        let system = node.post("/api/v1/systems", &tracker.system()).await?;
        Ok(Company {
            name: self.name,
            console_url,
            password,
            tracker,
            node,
            system: system["id"].as_str().context("the system has no id")?.to_owned(),
        })
    }

    async fn start_jira(&self, options: &Options, processes: &mut Vec<Process>) -> anyhow::Result<EmulatedJira> {
        let name = format!("tracker-{}", self.name.to_lowercase());
        let mut arguments: Vec<String> =
            ["emulate", "jira", "--listen", "127.0.0.1:0", "--email", EMAIL, "--token", TOKEN]
                .map(str::to_owned)
                .to_vec();
        let title = format!("Jira of company {}", self.name);
        arguments.extend(["--site".into(), title.clone()]);
        arguments.extend(["--project".into(), format!("{}={}", self.project, self.title)]);
        if self.sample {
            arguments.push("--sample".into());
        }
        if let Some(folder) = &options.record {
            std::fs::create_dir_all(folder).context("the folder for recordings can't be made")?;
            let file = folder.join(format!("exchanges-{}.jsonl", self.name.to_lowercase()));
            arguments.extend(["--record".into(), file.display().to_string()]);
        }
        let (process, facts) = Process::start(&name, &options.data, &arguments, &[]).await?;
        processes.push(process);
        let url = facts["url"].as_str().context("the emulator tells no address")?.to_owned();
        Ok(EmulatedJira { title, api: Api::new(&url)?, url, project: self.project })
    }

    async fn start_node(&self, options: &Options, processes: &mut Vec<Process>) -> anyhow::Result<Value> {
        let name = format!("node-{}", self.name.to_lowercase());
        let mut environment = vec![
            ("ENTENTE_NODE_NAME".to_owned(), format!("Company {}", self.name)),
            ("ENTENTE_NODE_DATA".to_owned(), options.data.join(&name).display().to_string()),
            ("ENTENTE_CONSOLE_LISTEN".to_owned(), format!("127.0.0.1:{}", self.port)),
            // Everything is on this machine.
            ("ENTENTE_HTTP_ALLOW_PRIVATE_ADDRESSES".to_owned(), "true".to_owned()),
        ];
        if self.public {
            let port = free_port()?;
            environment.push(("ENTENTE_PUBLIC_LISTEN".to_owned(), format!("127.0.0.1:{port}")));
            environment.push(("ENTENTE_PUBLIC_URL".to_owned(), format!("http://127.0.0.1:{port}")));
        }
        let (process, facts) = Process::start(&name, &options.data, &["serve".to_owned()], &environment).await?;
        processes.push(process);
        Ok(facts)
    }
}

/// Makes the administrator, and a token for the demo itself.
async fn set_up(console_url: &str, setup_token: &str, password: &str) -> anyhow::Result<Api> {
    let api = Api::new(console_url)?;
    let administrator = json!({ "token": setup_token, "name": ADMINISTRATOR, "password": password });
    let (answer, headers) = api.call(Method::POST, "/api/v1/setup", Some(&administrator), &[]).await?;
    anyhow::ensure!(answer.status == 201, "the administrator was not made: {}", answer.body);
    let cookie = headers.get("set-cookie").and_then(|value| value.to_str().ok()).context("no session began")?;
    let cookie = cookie.split(';').next().unwrap_or_default();
    let csrf = answer.body["csrf"].as_str().context("the session has no CSRF token")?;
    let headers = [("cookie", cookie), ("x-entente-csrf", csrf)];
    let name = json!({ "name": "demo" });
    let (answer, _) = api.call(Method::POST, "/api/v1/tokens", Some(&name), &headers).await?;
    let token = answer.body["token"].as_str().with_context(|| format!("no token was made: {}", answer.body))?;
    Ok(api.with_token(token))
}

/// Empties the folder, but only one that an earlier demo made or that holds nothing.
fn empty(folder: &Path) -> anyhow::Result<()> {
    let mark = folder.join("made-by-entente-demo");
    if folder.exists() {
        let anything = std::fs::read_dir(folder).context("the data folder can't be read")?.next().is_some();
        anyhow::ensure!(
            !anything || mark.exists(),
            "{} holds other things; name an empty folder with --data",
            folder.display()
        );
        std::fs::remove_dir_all(folder).context("the old data folder can't be removed")?;
    }
    std::fs::create_dir_all(folder).context("the data folder can't be made")?;
    std::fs::write(&mark, "").context("the data folder can't be written")
}

/// A port that was free a moment ago.
fn free_port() -> anyhow::Result<u16> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").context("no port is free")?;
    Ok(listener.local_addr().context("the port is not known")?.port())
}

/// A password that nobody can guess, printed for the person at the terminal.
fn password() -> String {
    uuid::Uuid::new_v4().simple().to_string()[..16].to_owned()
}
