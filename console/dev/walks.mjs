import assert from "node:assert/strict";

async function signIn(page, base) {
  await page.goto(base);
  await page.getByLabel("Name").fill("ada");
  await page.getByLabel("Password").fill("correct horse");
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function chooseProject(page, text) {
  await page.getByLabel("Project for the incoming sync").fill(text);
  await page.getByRole("option", { name: new RegExp(text) }).click();
}

async function initiate({ page, base, look }) {
  await page.goto(`${base}/#setup=first-start-token`);
  await page.getByRole("button", { name: "Create administrator" }).click();
  await page.getByText("Use at least 10 characters.").waitFor();
  await look("setup");
  await page.getByLabel("Name").fill("ada");
  await page.getByLabel("Password").fill("correct horse");
  await page.getByRole("button", { name: "Create administrator" }).click();
  await page.getByRole("heading", { name: "Add your System" }).waitFor();
  await page.getByLabel("Name").fill("Company A's Jira");
  await page.getByLabel("Tracker address").fill("https://company-a.atlassian.net");
  await page.getByLabel("E-mail").fill("sync@company-a.example");
  await page.getByLabel("API token").fill("weak");
  await page.getByRole("button", { name: "Check and add" }).click();
  await page.getByText("Create issues").waitFor();
  await look("system-permission");
  await page.getByLabel("API token").fill("wrong");
  await page.getByRole("button", { name: "Check and add" }).click();
  await page.getByText("Jira refused").waitFor();
  await page.getByLabel("API token").fill("good");
  await page.getByRole("button", { name: "Check and add" }).click();
  await page.getByRole("heading", { name: "Connections" }).waitFor();
  await page.waitForTimeout(4500);
  await look("no-connections");

  await page.getByRole("button", { name: "Initiate connection" }).click();
  const dialog = page.getByRole("dialog", { name: "Initiate connection" });
  await look("destination");
  await dialog.getByLabel("I don't have a URL").click();
  await dialog.getByRole("radio", { name: "Script" }).click();
  await look("modes");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Discard what you typed?" }).waitFor();
  await look("discard");
  await page.getByRole("button", { name: "Keep editing" }).click();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByText("Connection name is needed.").waitFor();
  await look("information-errors");
  await dialog.getByLabel("Local instance short name*").fill("company A");
  await dialog.getByLabel("Remote instance short name*").fill("company B");
  assert.equal(await dialog.getByLabel("Connection name*").inputValue(), "company A to company B");
  await dialog.getByLabel("Description").fill("Support cases of the shared product");
  await look("information");
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("button", { name: "Previous" }).click();
  assert.equal(await dialog.getByLabel("Local instance short name").inputValue(), "company A");
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByText("Choose the project for the incoming sync.").waitFor();
  await dialog.getByLabel("Project for the incoming sync").fill("acm");
  await page.getByRole("option").first().waitFor();
  await look("project-list");
  await page.getByRole("option", { name: /ACME/ }).click();
  await look("project");
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByText('On the "company B" side').waitFor();
  await look("invitation");
  await dialog.getByRole("button", { name: "Copy invitation code" }).click();
  await dialog.getByText("Copied").waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^entente1-/);
  await dialog.getByRole("button", { name: "Done" }).click();
  await page.getByText("Pending").waitFor();
  await look("pending");

  await page.getByRole("link", { name: "company A to company B" }).click();
  await page.getByRole("textbox", { name: "Outgoing rule" }).waitFor();
  await look("rules");
  await page.getByRole("textbox", { name: "Incoming rule" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type('issue.setStatus("Done")\n}');
  await page.getByText("1 problem").waitFor();
  await look("rules-problem");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+s");
  await page.getByRole("dialog", { name: "Publish rules" }).getByLabel("Note").fill("Statuses are mapped");
  await look("publish");
  await page.getByRole("dialog", { name: "Publish rules" }).getByRole("button", { name: "Publish" }).click();
  await page.getByText("Version 2 is published.").waitFor();
  await page.getByRole("button", { name: "View version 1" }).click();
  await page.getByRole("dialog", { name: "Version 1" }).getByText("Incoming rule").click();
  await look("diff");
  await page.keyboard.press("Escape");

  await page.getByRole("tab", { name: "Issues" }).click();
  await page.getByLabel("Issue key").fill("ACME-1");
  await page.getByRole("button", { name: "Start sync" }).click();
  await page.getByText("waits for company B to accept").first().waitFor();
  await look("issues-pending");
  await page.getByRole("tab", { name: "Info" }).click();
  await page.getByRole("button", { name: "Re-issue" }).waitFor();
  await look("info-pending");
  await page.request.post(`${base}/mock/accept`);
  await page.getByText("Active").first().waitFor();
  await look("info-active");
  await page.getByRole("tab", { name: "Issues" }).click();
  await page.getByLabel("Issue key").fill("ACME-1");
  await page.getByRole("button", { name: "Start sync" }).click();
  await page.getByRole("link", { name: "SUP-11" }).waitFor();
  await look("issues-active");
}

async function busy({ page, base, look }) {
  await page.goto(base);
  await look("sign-in");
  await signIn(page, base);
  await page.getByRole("link", { name: "company A to company B" }).waitFor();
  await look("connections");
  await page.getByRole("link", { name: "company A to company B" }).click();
  await page.getByRole("tab", { name: "Issues" }).click();
  await page.getByRole("button", { name: "Retry ACME-9" }).waitFor();
  await look("twins");
  await page.getByRole("button", { name: "Details of ACME-9" }).click();
  await page.getByRole("heading", { name: "History" }).waitFor();
  await look("drawer");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Retry ACME-9" }).click();
  await page.getByText("ACME-9 is tried again.").waitFor();

  await page.getByRole("tab", { name: "Rules" }).click();
  await page.getByRole("textbox", { name: "Outgoing rule" }).click();
  await page.keyboard.type("// mine\n");
  await page.getByText("Unpublished changes").waitFor();
  await page.request.post(`${base}/mock/publish`);
  await page.getByText("Version 2 was published by grace while you were editing").waitFor();
  await look("overtaken");
  await page.getByRole("button", { name: "Compare with mine" }).click();
  await page.getByRole("dialog", { name: "Version 2" }).waitFor();
  await look("compare");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Publish mine on top" }).click();
  await page.getByRole("tab", { name: "Systems" }).click();
  await look("systems");
  await page.getByRole("button", { name: "Add System" }).click();
  await look("add-system");
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("tab", { name: "API tokens" }).click();
  await look("no-tokens");
  await page.getByLabel("Token name").fill("nightly report");
  await page.getByRole("button", { name: "Create token" }).click();
  await page.getByRole("button", { name: "Copy token" }).waitFor();
  await look("new-token");
  await page.getByRole("button", { name: "Theme" }).click();
  await look("theme");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Account: ada" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
}

async function accept({ page, base, look }) {
  await signIn(page, base);
  await page.getByRole("button", { name: "Accept invitation" }).click();
  const dialog = page.getByRole("dialog", { name: "Accept invitation" });
  await dialog.getByLabel("Invitation code").fill("hello");
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByText("This is not an invitation code.").waitFor();
  await look("not-a-code");
  await dialog.getByLabel("Invitation code").fill("entente1-partner:code-already-used");
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("heading", { name: "company A invites you" }).waitFor();
  await chooseProject(page, "OPS");
  await look("who-invites");
  await dialog.getByRole("button", { name: "Next" }).click();
  await look("confirm");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await dialog.getByText("already used by another node").waitFor();
  await look("already-used");
  await dialog.getByLabel("Invitation code").fill("entente1-partner");
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await dialog.getByRole("heading", { name: "The invitation is accepted" }).waitFor();
  await look("accepted");
  await dialog.getByRole("button", { name: "Configure sync" }).click();
  await page.getByRole("textbox", { name: "Outgoing rule" }).waitFor();
}

async function refused({ page, base, look }) {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await signIn(page, base);
  await page.getByRole("link", { name: "company A to Nordwind" }).click();
  await page.getByRole("tab", { name: "Info" }).click();
  await page.getByRole("button", { name: "Copy invitation code" }).click();
  await page.getByText("did not allow copying").waitFor();
  await look("clipboard-refused");
  await page.getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await page.getByText("no longer works. Re-issue it").waitFor();
  await look("revoked");
}

/** Each walk, and the state in which its node starts. */
export const walks = {
  initiate: { state: "setup", walk: initiate },
  busy: { state: "busy", walk: busy },
  accept: { state: "ready", walk: accept },
  refused: { state: "busy", walk: refused },
};
