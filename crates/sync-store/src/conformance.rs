//! What every implementation of the port must do, as tests that any of them can run.
//!
//! In the implementation's own tests:
//!
//! ```ignore
//! entente_sync_store::conformance_tests!(MyStore::open_for_test().await);
//! ```
//!
//! The expression makes a store that is empty and that no other test uses; it may be anything that dereferences to the store, such as a
//! guard that also holds a temporary folder. Each test is a function of this module that takes the store and panics when the store is wrong.

#![expect(clippy::unwrap_used, reason = "a failing call is a failing test, and the panic says where")]

mod blobs;
mod claims;
mod commits;
mod connections;
mod events;
mod history;
mod inbox;
mod journal;
mod operations;
mod outbox;
mod people;
mod samples;
mod twins;
mod upkeep;

pub use blobs::*;
pub use claims::*;
pub use commits::*;
pub use connections::*;
pub use events::*;
pub use history::*;
pub use inbox::*;
pub use journal::*;
pub use operations::*;
pub use outbox::*;
pub use people::*;
pub use twins::*;
pub use upkeep::*;

use crate::{Operations, Registry, SyncStore, Upkeep};

/// All parts of the port on one database.
pub trait Store: SyncStore + Registry + Operations + Upkeep {}

impl<T: SyncStore + Registry + Operations + Upkeep> Store for T {}

/// Gives the names of all checks to a macro of this crate, behind the expression that makes a store.
#[doc(hidden)]
#[macro_export]
macro_rules! conformance_checks {
    ($then:ident, $fresh:expr) => {
        $crate::$then! { $fresh;
            // twins
            an_issue_has_one_twin_in_a_connection,
            an_issue_may_have_a_twin_in_each_connection,
            a_twin_is_found_by_the_other_sides_issue,
            a_twin_needs_its_connection,
            twins_are_listed_by_filter_newest_change_first,
            a_rebuilt_twin_takes_the_place_of_what_was_known,
            a_twin_that_is_being_worked_at_is_not_rebuilt,
            // events
            a_hint_wakes_every_twin_of_its_issue,
            hints_for_issues_without_a_twin_are_passed_over,
            a_hint_joins_a_change_that_waits,
            a_hint_does_not_join_a_change_that_was_claimed,
            a_hint_does_not_join_over_another_event,
            a_deletion_is_never_joined,
            the_cursor_is_stored_with_the_hints,
            the_same_event_twice_is_a_conflict,
            a_blocked_twin_runs_again_with_a_retry_alone,
            // claims
            a_claim_shows_the_queue_and_raises_the_fence,
            a_claimed_twin_is_not_claimed_again_before_its_lease_ends,
            those_that_waited_longest_are_claimed_first,
            only_twins_of_active_connections_are_claimed,
            a_stopped_twin_is_not_claimed,
            the_next_wake_is_that_of_the_first_twin_that_can_be_claimed,
            times_of_a_clock_that_was_ahead_are_forgotten,
            each_twin_goes_to_one_of_many_workers,
            // commits
            a_commit_is_stored_as_a_whole,
            a_commit_of_a_former_owner_changes_nothing,
            progress_is_added_to_a_state_until_it_is_stored_whole,
            a_lease_that_ended_is_no_obstacle_to_its_owner,
            a_twin_at_rest_is_not_due,
            what_came_since_the_claim_wakes_at_once,
            what_the_claim_showed_waits_for_the_named_moment,
            what_the_claim_showed_is_not_forgotten,
            a_kept_twin_is_due_when_its_lease_ends,
            a_second_twin_of_a_local_issue_is_a_conflict,
            history_is_read_newest_first,
            // outbox
            a_mailbox_counts_without_gaps,
            lanes_and_connections_count_for_themselves,
            acknowledged_messages_are_dropped_and_not_counted_again,
            a_portion_of_large_messages_is_bounded,
            nothing_beyond_the_sent_can_be_acknowledged,
            a_mailbox_needs_its_connection,
            callers_at_once_get_contiguous_sequences,
            // inbox
            messages_are_stored_up_to_the_first_gap,
            what_waits_in_the_inbox_is_counted,
            messages_that_come_again_are_dropped,
            renewed_mailboxes_begin_from_one,
            a_message_wakes_its_twin_and_waits_in_twin_order,
            a_twin_sequence_is_taken_once,
            an_opening_message_makes_the_twin,
            two_opening_messages_make_one_twin,
            a_message_of_an_unknown_twin_is_kept_without_one,
            a_twin_of_another_connection_is_out_of_reach,
            connection_messages_wait_until_they_are_handled,
            // attachments
            a_blob_grows_by_offset_and_is_checked,
            a_blob_is_read_in_parts,
            announced_sizes_count_as_taken,
            bytes_after_a_gap_are_refused,
            a_wrong_hash_starts_over,
            a_file_that_changed_starts_over,
            more_bytes_than_announced_start_over,
            an_empty_file_is_complete_at_once,
            a_complete_blob_wakes_its_twin,
            a_blob_that_cannot_come_wakes_its_twin,
            a_blob_is_wanted_once_and_dropped_whole,
            // history
            lines_of_a_step_are_listed_across_connections,
            a_line_may_be_added_outside_of_a_commit,
            // journal
            an_answer_follows_its_intent_and_stays,
            // operations
            a_stopped_twin_frees_its_issue,
            a_blocked_twin_can_be_stopped_and_skipped,
            a_job_is_claimed_by_one_worker,
            a_job_follows_people,
            jobs_rest_with_their_connection,
            twins_are_walked_in_portions,
            what_waits_is_counted,
            candidates_are_kept_until_they_are_judged,
            a_creation_is_seen_while_it_is_open,
            removed_connections_are_listed,
            // upkeep
            old_history_goes_in_portions,
            the_newest_lines_of_history_stay,
            calls_of_scripts_go_when_their_twin_rests,
            receipts_are_kept_up_to_a_number,
            a_removed_connection_goes_in_portions,
            what_stands_is_counted,
            // registry
            settings_are_replaced,
            systems_are_replaced_and_their_names_are_unique,
            a_connection_comes_with_its_first_rules,
            a_connection_needs_its_system,
            names_of_connections_are_unique,
            a_change_based_on_an_old_revision_is_refused,
            a_pending_connection_can_be_dropped_without_a_trace,
            a_removed_connection_is_a_tombstone,
            rules_are_numbered_in_each_connection,
            users_have_unique_names,
            a_session_lives_until_it_ends,
            tokens_are_found_by_hash_and_ended_by_name,
        }
    };
}

/// Makes a tokio test of each function of the suite. See [`conformance`](crate::conformance).
#[macro_export]
macro_rules! conformance_tests {
    ($fresh:expr) => {
        $crate::conformance_checks! { conformance_tests, $fresh }
    };
    ($fresh:expr; $($test:ident),+ $(,)?) => {
        $(
            #[tokio::test]
            async fn $test() {
                let store = $fresh;
                $crate::conformance::$test(&*store).await;
            }
        )+
    };
}

/// Runs the whole suite, one check after the other, inside a tokio runtime, and gives the names of the checks that failed and the number of
/// all: for stores whose server is too dear to be started for each check.
#[macro_export]
macro_rules! run_conformance {
    ($fresh:expr) => {
        $crate::conformance_checks! { run_conformance, $fresh }
    };
    ($fresh:expr; $($test:ident),+ $(,)?) => {{
        let mut failed: Vec<&'static str> = Vec::new();
        let mut run = 0_usize;
        $(
            let store = $fresh;
            let check = tokio::spawn(async move { $crate::conformance::$test(&*store).await });
            if check.await.is_err() {
                failed.push(stringify!($test));
            }
            run += 1;
        )+
        (failed, run)
    }};
}
