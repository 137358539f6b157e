const issues = (count: number) => (count === 1 ? "1 issue" : `${count} issues`);

export const lifecycleText = {
  deactivate: "Deactivate",
  deactivateTitle: "Deactivate this connection?",
  deactivateText:
    "Nothing crosses in either direction until you activate it again. Issues under sync stay so; what changes meanwhile is remembered once for each issue.",
  deactivated: "The connection is deactivated.",
  activate: "Activate",
  activateTitle: "Activate this connection?",
  counting: "Counting what waits…",
  waits: (changed: number, messages: number) =>
    changed === 0 && messages === 0
      ? "Nothing has changed while the connection rested."
      : `${issues(changed)} changed here meanwhile, and ${
          messages === 1 ? "1 message" : `${messages} messages`
        } of the other side ${messages === 1 ? "waits" : "wait"}. All of it is done at once.`,
  activated: "The connection is active.",
  byUs: "You deactivated this connection: nothing crosses in either direction.",
  byThem: (remote: string) => `${remote} deactivated this connection. Only ${remote} can activate it again.`,
  byBoth: (remote: string) => `Both sides deactivated this connection: you and ${remote} must both activate it.`,
  stillThem: (remote: string) => `${remote} deactivated it too: work flows as soon as ${remote} activates it.`,
  refused: (remote: string, why: string) =>
    `${remote} refused the acceptance: ${why} Remove this connection, and accept a new code.`,
  removedByPeer: (remote: string) =>
    `${remote} has removed this connection for good. Issues stay in both trackers. Download the list of pairs if you want to connect them again, then remove the connection here too.`,
  stopped: {
    "peer-copied": (remote: string) =>
      `Stopped: two copies of ${remote}'s node run with the same keys. Ask ${remote} to stop one of them, then activate the connection again.`,
    "own-copied": (remote: string) =>
      `Stopped: a copy of this node talks to ${remote} with the same keys. Stop one of the two, then activate the connection again.`,
    "peer-restored": (remote: string) =>
      `Stopped: ${remote}'s node was put back to an older state and lacks what it had acknowledged. Ask ${remote} to press “This node was restored” there: then both nodes compare, and go on.`,
    "own-restored": (remote: string) =>
      `Stopped: this node was put back to an older state; ${remote} has more from it than it knows of. Press “This node was restored”: then both nodes compare, and go on.`,
  },
  remove: "Remove connection",
  removeTitle: "Remove this connection for good?",
  removeText:
    "Syncs end on both sides, and the other side learns it. Issues and everything that was exchanged stay in both trackers. To go on later with the same pairs, download them first.",
  pairs: "Download the pairs (CSV)",
} as const;
