export const OUTGOING = `// Outgoing rule: what leaves this side.
replica.key         = issue.key
replica.type        = issue.type
replica.assignee    = issue.assignee
replica.reporter    = issue.reporter
replica.summary     = issue.summary
replica.description = issue.description
replica.labels      = issue.labels
replica.comments    = issue.comments
replica.resolution  = issue.resolution
replica.status      = issue.status
replica.priority    = issue.priority
replica.attachments = issue.attachments
replica.project     = issue.project

// A custom field travels like this:
// replica.customFields."Team" = issue.customFields."Team"
`;

export const incoming = (projectKey) => `// Incoming rule: how what comes in is written here.
if (firstSync) {
    issue.projectKey = "${projectKey}"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}
issue.summary     = replica.summary
issue.description = replica.description
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.labels      = replica.labels

// Statuses of the other side, by their names here:
// def states = ["Open": "To Do", "Done": "Closed"]
// issue.setStatus(states[replica.status?.name] ?: replica.status?.name)
`;

/** A tiny check: unbalanced brackets are errors, an unknown helper method a warning. */
export function check(side, text) {
  const findings = [];
  const depth = [...text].reduce((sum, sign) => sum + (sign === "{" ? 1 : sign === "}" ? -1 : 0), 0);
  const lines = text.split("\n");
  const place = (line, column, endColumn) => ({ line, column, endLine: line, endColumn });
  if (depth !== 0) {
    const line = lines.findLastIndex((text) => /[{}]/.test(text)) + 1;
    const column = lines[line - 1].search(/[{}]/) + 1;
    findings.push({
      side,
      severity: "error",
      code: "syntax",
      message: depth > 0 ? "This block is not closed: a } is missing." : "There is no block that this } closes.",
      help: null,
      ...place(line, column, column + 1),
    });
  }
  for (const [index, line] of lines.entries()) {
    const column = line.indexOf("nodeHelper.getIsueType");
    if (column >= 0) {
      findings.push({
        side,
        severity: "warning",
        code: "unknown-method",
        message: "nodeHelper has no method getIsueType.",
        help: "Did you mean getIssueType?",
        ...place(index + 1, column + 12, column + 23),
      });
    }
  }
  return findings;
}
