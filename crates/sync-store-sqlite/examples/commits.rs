//! Prints how many writes a second the store takes on this disk, by one caller and by many at once.
//!
//! `cargo run --release -p entente-sync-store-sqlite --example commits [database file]`

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use entente_sync_store::{Registry, StoreError};
use entente_sync_store_sqlite::SqliteStore;
use std::time::Instant;

const WRITES: usize = 2_000;

#[tokio::main]
async fn main() -> Result<(), StoreError> {
    let path = std::env::args().nth(1).map_or_else(|| std::env::temp_dir().join("entente-commits.db"), Into::into);
    let store = SqliteStore::open(&path)?;
    println!("{}", path.display());
    for callers in [1, 8, 64, 256] {
        let before = store.statistics();
        let start = Instant::now();
        let writes = (0..callers).map(|caller| write(&store, caller, WRITES / callers));
        for written in futures::future::join_all(writes).await {
            written?;
        }
        let seconds = start.elapsed().as_secs_f64();
        let after = store.statistics();
        let jobs = after.jobs - before.jobs;
        let commits = after.commits - before.commits;
        println!(
            "{callers:>4} callers: {:>7.0} writes/s, {:>6.0} commits/s",
            jobs as f64 / seconds,
            commits as f64 / seconds
        );
    }
    Ok(())
}

async fn write(store: &SqliteStore, caller: usize, times: usize) -> Result<(), StoreError> {
    let name = format!("caller {caller}");
    for n in 0..times {
        store.set_setting(&name, &format!("{n:>2000}")).await?;
    }
    Ok(())
}
