import { adminPage } from "./admin.js";
import { context } from "./bridge.js";
import { el, failure, show } from "./dom.js";
import { issuePanel } from "./panel.js";
import { postFunction } from "./post-function.js";

const pages = {
  "entente-issue": issuePanel,
  "entente-admin": adminPage,
  "entente-sync-now": postFunction,
};

async function main() {
  show(el("p", { class: "quiet" }, "Loading …"));
  try {
    const given = await context();
    const page = pages[given.moduleKey];
    if (!page) throw new Error(`There is no page for ${given.moduleKey}.`);
    await page(given);
  } catch (error) {
    show(failure(error));
  }
}

main();
