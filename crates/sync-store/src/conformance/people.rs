//! Users, sessions, tokens.

use super::Store;
use super::samples::at;
use crate::{ApiTokenRow, SessionRow, StoreError, UserRow};

fn user(name: &str) -> UserRow {
    UserRow { name: name.into(), password_hash: "$argon2id$".into(), created_at: at(1) }
}

fn session(n: u8, expires: i64) -> SessionRow {
    SessionRow { token_hash: vec![n; 32], user: "ann".into(), csrf: format!("csrf {n}"), expires_at: at(expires) }
}

fn token(n: u8) -> ApiTokenRow {
    ApiTokenRow {
        token_hash: vec![n; 32],
        name: format!("token {n}"),
        created_by: "ann".into(),
        created_at: at(i64::from(n)),
    }
}

/// The first account decides over all else, so it must not be made twice.
pub async fn users_have_unique_names(store: &dyn Store) {
    assert_eq!(store.user_count().await.unwrap(), 0);
    store.add_user(user("ann")).await.unwrap();
    let again = UserRow { password_hash: "other".into(), ..user("ann") };
    let error = store.add_user(again).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict { .. }), "{error}");
    assert_eq!(store.user("ann").await.unwrap(), Some(user("ann")));
    assert_eq!(store.user("bob").await.unwrap(), None);
    assert_eq!(store.user_count().await.unwrap(), 1);
}

/// By itself or by signing out.
pub async fn a_session_lives_until_it_ends(store: &dyn Store) {
    store.add_user(user("ann")).await.unwrap();
    store.add_session(session(1, 100)).await.unwrap();
    store.add_session(session(2, 200)).await.unwrap();
    assert_eq!(store.session(&[1; 32], at(99)).await.unwrap(), Some(session(1, 100)));
    assert_eq!(store.session(&[1; 32], at(100)).await.unwrap(), None);
    assert_eq!(store.session(&[3; 32], at(0)).await.unwrap(), None);
    store.end_session(&[2; 32]).await.unwrap();
    assert_eq!(store.session(&[2; 32], at(0)).await.unwrap(), None);
    let of_nobody = SessionRow { user: "bob".into(), ..session(4, 100) };
    let error = store.add_session(of_nobody).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

/// A name that was ended may be given again.
pub async fn tokens_are_found_by_hash_and_ended_by_name(store: &dyn Store) {
    store.add_api_token(token(2)).await.unwrap();
    store.add_api_token(token(1)).await.unwrap();
    assert_eq!(store.api_tokens().await.unwrap(), [token(1), token(2)]);
    assert_eq!(store.api_token(&[2; 32]).await.unwrap(), Some(token(2)));
    let taken = ApiTokenRow { token_hash: vec![3; 32], ..token(2) };
    let error = store.add_api_token(taken.clone()).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict { .. }), "{error}");
    store.end_api_token("token 2").await.unwrap();
    assert_eq!(store.api_token(&[2; 32]).await.unwrap(), None);
    store.add_api_token(taken).await.unwrap();
}
