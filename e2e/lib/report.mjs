// What a person needs to see when two trackers don't agree.

/** Prints the first disagreements, with the issues and the history of their twins on both nodes. */
export async function explain(found, a, b, connection, shown = 3) {
  for (const { mark, what } of found.slice(0, 40)) {
    console.log(`DISAGREE ${mark}: ${what}`);
  }
  const marks = [...new Set(found.map(({ mark }) => mark))].slice(0, shown);
  for (const mark of marks) {
    for (const company of [a, b]) {
      for (const issue of (await company.issues()).filter((issue) => issue.summary.includes(mark))) {
        await explainIssue(company, connection, issue);
      }
    }
  }
}

async function explainIssue(company, connection, issue) {
  const { body, description, values, comments, ...facts } = issue;
  console.log(`\n${company.name} ${issue.key}: ${JSON.stringify(facts)}`);
  for (const comment of comments) {
    console.log(`  comment ${comment.id} by ${comment.author}: ${comment.text} ${JSON.stringify(comment.properties)}`);
  }
  const twins = (await company.twins(connection)).filter((twin) => twin.localKey === issue.key);
  for (const { id } of twins) {
    const { twin, queue, history } = await company.node.get(`/api/v1/twins/${id}`);
    console.log(`  twin ${JSON.stringify(twin)}\n  queue ${JSON.stringify(queue)}`);
    for (const entry of [...history].sort((left, right) => left.at - right.at)) {
      const at = new Date(entry.at).toISOString().slice(11, 23);
      console.log(`  ${at} ${entry.step.padEnd(8)} ${entry.summary}${entry.detail ? ` | ${entry.detail}` : ''}`);
    }
  }
  if (twins.length === 0) {
    console.log('  no twin');
  }
}
