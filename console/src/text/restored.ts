const pairs = (count: number) => (count === 1 ? "1 pair" : `${count} pairs`);

export const restoredText = {
  begin: "This node was restored",
  beginTitle: "Was this node restored from a backup?",
  beginText: (remote: string) =>
    `${remote}'s node is asked where each pair of issues stands, and both nodes get new keys. Nothing is written to a tracker before you have seen how much differs.`,
  begun: "The pairs are being compared.",
  end: "Go on",
  endTitle: "Let work begin again?",
  endText: (drifted: number) =>
    drifted === 0
      ? "Every pair stands where both sides know it. Work begins again at once."
      : `${pairs(drifted)} changed in the time that this node does not remember. Both sides compare them, and mend only what really differs; what both changed is decided by the lead and kept in the history.`,
  ended: "Work begins again as soon as the other side has heard it.",
  retire: "This node is the copy",
  retireTitle: "Is this node the copy?",
  retireText: (remote: string) =>
    `The connection is given up on this node. ${remote} is not told, so that the original goes on. Restart the original afterwards, and activate the connection there if it is stopped.`,
  retired: "The connection is given up here.",
  theirs: (remote: string) =>
    `${remote}'s node was restored from a backup and asks this node where each pair of issues stands. Work begins again when a person there says so.`,
  stage: {
    waiting: (remote: string) =>
      `Waiting for ${remote}'s node to answer. It must run, and be of a version that can compare.`,
    comparing: (_: string, compared: number) => `Comparing: ${pairs(compared)} so far.`,
    compared: (_: string, compared: number, drifted: number) =>
      `${pairs(compared)} compared, ${drifted === 0 ? "none" : drifted} changed in the time that this node does not remember.`,
    ending: (remote: string) => `Work begins again as soon as ${remote}'s node has heard it.`,
  },
  pair: (local: string | null, remote: string | null) => `${local ?? "no issue here"} and ${remote ?? "none there"}`,
  more: (count: number) => `and ${count} more`,
} as const;
