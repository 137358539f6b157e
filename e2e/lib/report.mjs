// What a person needs to see of a test, and when two trackers don't agree.

import { AsyncLocalStorage } from 'node:async_hooks';

const titles = new AsyncLocalStorage();

/** Runs something whose lines begin with a title, for tests that run at the same time. */
export const titled = (title, run) => titles.run(title, run);

/** Prints a line. */
export const say = (line) => console.log(titles.getStore() ? `${titles.getStore()}: ${line}` : line);

/** Prints the first disagreements, with the issues and the history of their twins on both nodes. */
export async function explain(found, a, b, connection, shown = 3) {
  for (const { mark, what } of found.slice(0, 40)) {
    say(`DISAGREE ${mark}: ${what}`);
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
  say(`\n${company.name} ${issue.key}: ${JSON.stringify(facts)}`);
  for (const comment of comments) {
    say(`  comment ${comment.id} by ${comment.author}: ${comment.text} ${JSON.stringify(comment.properties)}`);
  }
  const twins = (await company.twins(connection)).filter((twin) => twin.localKey === issue.key);
  for (const { id } of twins) {
    const { twin, queue, history } = await company.node.get(`/api/v1/twins/${id}`);
    say(`  twin ${JSON.stringify(twin)}\n  queue ${JSON.stringify(queue)}`);
    for (const entry of [...history].sort((left, right) => left.at - right.at)) {
      const at = new Date(entry.at).toISOString().slice(11, 23);
      say(`  ${at} ${entry.step.padEnd(8)} ${entry.summary}${entry.detail ? ` | ${entry.detail}` : ''}`);
    }
  }
  if (twins.length === 0) {
    say('  no twin');
  }
}
