//! The one thread that writes.

use crate::failure::{Failure, unavailable};
use entente_sync_store::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::{mpsc, oneshot};

/// Jobs that may wait; further callers wait for a place.
const QUEUE: usize = 1024;
/// The most jobs that share a commit, so that the first of them is not kept waiting without bound.
const GROUP: usize = 256;

/// How much work shared how many commits since the store was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WriterStatistics {
    /// Jobs that ran, failed ones too.
    pub jobs: u64,
    /// Transactions that were committed.
    pub commits: u64,
}

#[derive(Default)]
struct Counters {
    jobs: AtomicU64,
    commits: AtomicU64,
}

/// The way to the writing thread, which ends when this is dropped and its queue is empty.
pub(crate) struct Writer {
    queue: mpsc::Sender<Box<dyn Job>>,
    counters: Arc<Counters>,
}

impl Writer {
    /// Starts the thread.
    pub(crate) fn start(db: Connection) -> Result<Self, StoreError> {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let counters = Arc::new(Counters::default());
        let counted = Arc::clone(&counters);
        std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || run(&db, jobs, &counted))
            .map_err(|error| StoreError::Unavailable(format!("no thread for the writer: {error}")))?;
        Ok(Self { queue, counters })
    }

    /// Runs a job in the next group and answers once that is on disk. A caller that stops waiting does not stop the job.
    pub(crate) async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, Failure> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let job = Box::new(Task { work: Some(work), result: None, answer });
        let ended = || StoreError::Unavailable("the writing thread has ended; restart the program".to_owned());
        self.queue.send(job).await.map_err(|_| ended())?;
        answered.await.map_err(|_| ended())?
    }

    pub(crate) fn statistics(&self) -> WriterStatistics {
        WriterStatistics {
            jobs: self.counters.jobs.load(Ordering::Relaxed),
            commits: self.counters.commits.load(Ordering::Relaxed),
        }
    }
}

/// A unit of work whose type of result is hidden from the thread.
trait Job: Send {
    /// Does it; false when its changes shall be undone.
    fn run(&mut self, db: &Connection) -> bool;
    /// Tells the caller, after the group's transaction ended; `lost` says why nothing of the group is on disk.
    fn answer(self: Box<Self>, lost: Option<&StoreError>);
}

struct Task<T, F> {
    work: Option<F>,
    result: Option<Result<T, StoreError>>,
    answer: oneshot::Sender<Result<T, StoreError>>,
}

impl<T, F> Job for Task<T, F>
where
    T: Send,
    F: FnOnce(&Connection) -> Result<T, Failure> + Send,
{
    fn run(&mut self, db: &Connection) -> bool {
        let Some(work) = self.work.take() else { return false };
        // A defect in one verb must not end the thread that all others need; its savepoint is undone.
        let result = catch_unwind(AssertUnwindSafe(|| work(db))).unwrap_or_else(|_| {
            Err(StoreError::Unavailable("a write failed inside the program; see the log".to_owned()).into())
        });
        self.result.insert(result.map_err(StoreError::from)).is_ok()
    }

    fn answer(self: Box<Self>, lost: Option<&StoreError>) {
        let not_run = || Err(StoreError::Unavailable("the write did not run".to_owned()));
        let result = match (self.result, lost) {
            (Some(Err(error)), _) => Err(error),
            (_, Some(lost)) => Err(lost.clone()),
            (Some(result), None) => result,
            (None, None) => not_run(),
        };
        // A caller that went away does not want to know.
        let _ = self.answer.send(result);
    }
}

fn run(db: &Connection, mut jobs: mpsc::Receiver<Box<dyn Job>>, counters: &Counters) {
    while let Some(first) = jobs.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP
            && let Ok(job) = jobs.try_recv()
        {
            group.push(job);
        }
        let lost = run_group(db, &mut group, counters).err().map(|error| unavailable(&error));
        if let Some(error) = &lost {
            tracing::error!(%error, jobs = group.len(), "a group of writes was lost; their callers are told");
        }
        for job in group {
            job.answer(lost.as_ref());
        }
    }
}

/// An error means that nothing of the group is stored: some of SQLite's errors, such as a full disk, undo the whole transaction
/// by themselves, and then the savepoint can't be closed.
fn run_group(db: &Connection, group: &mut [Box<dyn Job>], counters: &Counters) -> rusqlite::Result<()> {
    let transaction = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
    for job in group {
        transaction.prepare_cached("SAVEPOINT job")?.execute([])?;
        if !job.run(db) {
            transaction.prepare_cached("ROLLBACK TO job")?.execute([])?;
        }
        transaction.prepare_cached("RELEASE job")?.execute([])?;
        counters.jobs.fetch_add(1, Ordering::Relaxed);
    }
    transaction.commit()?;
    counters.commits.fetch_add(1, Ordering::Relaxed);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn writer() -> Writer {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("CREATE TABLE line (value INTEGER NOT NULL) STRICT").unwrap();
        Writer::start(db).unwrap()
    }

    async fn add(writer: &Writer, value: i64) -> Result<(), StoreError> {
        writer.write(move |db| Ok(db.execute("INSERT INTO line VALUES (?1)", [value]).map(drop)?)).await
    }

    async fn values(writer: &Writer) -> Vec<i64> {
        let read = writer.write(|db| {
            let mut statement = db.prepare("SELECT value FROM line ORDER BY value")?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<Result<_, _>>()?)
        });
        read.await.unwrap()
    }

    /// Jobs that wait while the thread is held up share the next commit.
    #[tokio::test]
    async fn waiting_jobs_share_a_commit() {
        let writer = writer();
        let (release, held) = std::sync::mpsc::channel::<()>();
        let first = writer.write(move |_| {
            held.recv().ok();
            Ok(())
        });
        let rest = async {
            let adds = (0..100).map(|value| add(&writer, value));
            let adds = futures::future::join_all(adds);
            // All hundred are in the queue once they were polled; then the thread may go on.
            let mut adds = Box::pin(adds);
            assert!(futures::poll!(&mut adds).is_pending());
            release.send(()).unwrap();
            adds.await
        };
        let (first, rest) = futures::join!(first, rest);
        first.unwrap();
        assert!(rest.iter().all(Result::is_ok));
        let statistics = writer.statistics();
        assert_eq!(statistics.jobs, 101);
        assert!(statistics.commits <= 2, "{statistics:?}");
    }

    /// The group's other jobs are stored although one of them fails after it wrote.
    #[tokio::test]
    async fn a_failing_job_undoes_its_own_changes_alone() {
        let writer = writer();
        let bad = writer.write(|db| {
            db.execute("INSERT INTO line VALUES (99)", [])?;
            Err::<(), _>(StoreError::LeaseLost.into())
        });
        let (before, bad, after) = futures::join!(add(&writer, 1), bad, add(&writer, 2));
        before.unwrap();
        after.unwrap();
        assert!(matches!(bad, Err(StoreError::LeaseLost)));
        assert_eq!(values(&writer).await, [1, 2]);
    }

    #[tokio::test]
    async fn a_panicking_job_undoes_its_own_changes_alone() {
        let writer = writer();
        let bad = writer.write(|db| -> Result<(), Failure> {
            db.execute("INSERT INTO line VALUES (99)", [])?;
            panic!("a defect")
        });
        let (bad, after) = futures::join!(bad, add(&writer, 2));
        assert!(matches!(bad, Err(StoreError::Unavailable(_))));
        after.unwrap();
        assert_eq!(values(&writer).await, [2]);
    }

    /// When the transaction is gone before the commit, no caller is told that its work is stored.
    #[tokio::test]
    async fn a_lost_transaction_is_told_to_the_whole_group() {
        let writer = writer();
        let breaker = writer.write(|db| Ok(db.execute_batch("ROLLBACK")?));
        let (before, breaker) = futures::join!(add(&writer, 1), breaker);
        assert!(breaker.is_err());
        // The first job either shared the lost transaction and was told so, or had its own and is stored.
        let stored = values(&writer).await;
        assert_eq!(before.is_ok(), stored == [1]);
        add(&writer, 3).await.unwrap();
    }

    #[tokio::test]
    async fn a_caller_that_goes_away_does_not_stop_its_job() {
        let writer = writer();
        let (release, held) = std::sync::mpsc::channel::<()>();
        let mut first = Box::pin(writer.write(move |_| {
            held.recv().ok();
            Ok(())
        }));
        assert!(futures::poll!(&mut first).is_pending());
        {
            let mut abandoned = Box::pin(add(&writer, 7));
            assert!(futures::poll!(&mut abandoned).is_pending());
        }
        release.send(()).unwrap();
        first.await.unwrap();
        assert_eq!(values(&writer).await, [7]);
    }

    #[tokio::test]
    async fn a_full_disk_is_named_and_does_not_end_the_writer() {
        let writer = writer();
        let full = writer.write(|db| {
            db.pragma_update(None, "max_page_count", 4)?;
            db.execute_batch("CREATE TABLE big (value BLOB) STRICT; INSERT INTO big VALUES (zeroblob(1000000))")?;
            Ok(())
        });
        match full.await.unwrap_err() {
            StoreError::Unavailable(text) => assert!(text.contains("free some space"), "{text}"),
            error => panic!("{error}"),
        }
        add(&writer, 1).await.unwrap();
        assert_eq!(values(&writer).await, [1]);
    }
}
