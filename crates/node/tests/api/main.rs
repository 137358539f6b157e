//! The console API and the webhooks, called in process on a real node with its store in a temporary folder.

mod access;
mod connections;
mod console;
mod description;
mod support;
mod systems;
mod webhooks;
