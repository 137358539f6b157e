//! The connector against a real Redmine. `scripts/test-redmine.sh` starts one and sets `REDMINE_URL` and the keys of its
//! people; without them these tests say that they skip.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by itself")]
#![allow(clippy::print_stdout, reason = "the report of the suite is for people")]

mod conforming;
mod depth;
mod proxy;
mod world;
