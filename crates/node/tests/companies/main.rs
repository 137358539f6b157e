//! Two companies, each with a tracker and a node, in this process.

mod company;
mod destinations;
mod hostile;
mod invitations;
mod lifecycle;
mod relayed;
mod rotation;
