//! Starting a node.

use entente_node::serve::{NodeOptions, start};

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_a_node_uses_is_refused_to_another_until_it_ends() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = NodeOptions::local("A", folder.path());
    let first = start(options.clone()).await.expect("the first starts");
    let Err(error) = start(options.clone()).await else { panic!("two nodes run on one folder") };
    assert!(error.to_string().contains("another entente process uses it"), "{error}");
    let token = first.setup_token.clone();
    first.stop().await;
    let again = start(options).await.expect("it starts again");
    assert_ne!(again.setup_token, token, "the one-time token is new with each start");
    again.stop().await;
}
