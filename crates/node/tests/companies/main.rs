//! Two companies, each with a tracker and a node, in this process.

mod attachments;
mod clocks;
mod company;
mod destinations;
mod hostile;
mod invitations;
mod large;
mod lifecycle;
mod recorded;
mod relayed;
mod restored;
mod rotation;
mod throughput;
