import { describe, expect, it } from "vitest";
import { initiateText } from "~/text/connections";
import { systemsText } from "~/text/systems";
import {
  hasErrors,
  issueKeyError,
  NAME_LIMIT,
  proposeName,
  setupTokenFrom,
  validateInformation,
  validateSetup,
  validateSystem,
} from "./validation";

const information = { localShortName: "company A", remoteShortName: "company B", name: "A to B", description: "" };
const system = {
  kind: "jira-cloud" as const,
  name: "Jira",
  address: "https://a.atlassian.net",
  email: "a@example.com",
  token: "secret",
};

describe("proposeName", () => {
  it("joins the two short names", () => {
    expect(proposeName(" company A ", "company B", [])).toBe("company A to company B");
  });

  it("shows what is there while one is missing", () => {
    expect(proposeName("company A", "", [])).toBe("company A");
  });

  it("avoids names that are taken, in any case of letters", () => {
    expect(proposeName("A", "B", ["a TO b", "A to B (2)"])).toBe("A to B (3)");
  });

  it("stays within the limit, with its number", () => {
    const long = "x".repeat(300);
    const first = proposeName(long, "B", []);
    expect(first).toHaveLength(NAME_LIMIT);
    const second = proposeName(long, "B", [first]);
    expect(second).toHaveLength(NAME_LIMIT);
    expect(second.endsWith(" (2)")).toBe(true);
  });
});

describe("validateInformation", () => {
  it("accepts a full form without a description", () => {
    expect(hasErrors(validateInformation(information, []))).toBe(false);
  });

  it("names every field that is blank", () => {
    const errors = validateInformation({ localShortName: " ", remoteShortName: "", name: "", description: "" }, []);
    expect(Object.keys(errors)).toEqual(["localShortName", "remoteShortName", "name"]);
    expect(errors.name).toBe("Connection name is needed.");
  });

  it("refuses a name of 256 characters and takes one of 255", () => {
    expect(validateInformation({ ...information, name: "n".repeat(256) }, []).name).toContain("at most 255");
    expect(validateInformation({ ...information, name: "n".repeat(255) }, []).name).toBeUndefined();
  });

  it("refuses a name that is taken", () => {
    expect(validateInformation(information, ["a TO B"]).name).toBe(initiateText.nameTaken);
  });

  it("refuses equal short names", () => {
    const errors = validateInformation({ ...information, remoteShortName: "Company a " }, []);
    expect(errors.remoteShortName).toBe(initiateText.sameShortNames);
  });
});

describe("validateSystem", () => {
  it("accepts a full form", () => {
    expect(validateSystem(system, false)).toEqual({});
  });

  it.each(["a.atlassian.net", "ftp://a.example", "https://"])("refuses the address %j", (address) => {
    expect(validateSystem({ ...system, address }, false).address).toContain("https://example.atlassian.net");
  });

  it("takes plain HTTP, for trackers on the same host", () => {
    expect(validateSystem({ ...system, address: "http://127.0.0.1:9001" }, false)).toEqual({});
  });

  it("needs a token only while none is stored", () => {
    expect(validateSystem({ ...system, token: "" }, false).token).toBeTruthy();
    expect(validateSystem({ ...system, token: "" }, true)).toEqual({});
  });

  it("needs no login for a Redmine, and speaks its words", () => {
    const redmine = { ...system, kind: "redmine" as const, email: "" };
    expect(validateSystem(redmine, false)).toEqual({});
    expect(validateSystem({ ...redmine, email: "bob" }, false)).toEqual({});
    const errors = validateSystem({ ...redmine, address: "x", token: "" }, false);
    expect(errors.address).toContain("https://redmine.example.com");
    expect(errors.token).toContain("API key");
    expect(validateSystem({ ...system, email: "" }, false).email).toBe(systemsText.missingEmail);
  });
});

describe("validateSetup", () => {
  it("wants ten characters of password", () => {
    const values = { token: "t", name: "ada", password: "123456789" };
    expect(Object.keys(validateSetup(values))).toEqual(["password"]);
    expect(validateSetup({ ...values, password: "1234567890" })).toEqual({});
  });
});

describe("setupTokenFrom", () => {
  it("reads the token of the address", () => {
    expect(setupTokenFrom("#setup=abc-1")).toBe("abc-1");
  });

  it("is empty without one", () => {
    expect(setupTokenFrom("#other=1")).toBe("");
    expect(setupTokenFrom("")).toBe("");
  });
});

describe("issueKeyError", () => {
  it.each(["ACME-1", " acme-22 ", "A_B2-3"])("takes %j", (key) => {
    expect(issueKeyError(key, "jira-cloud")).toBeUndefined();
  });

  it.each(["", "ACME", "1-ACME", "ACME-", "ACME-1x"])("refuses %j", (key) => {
    expect(issueKeyError(key, "jira-cloud")).toBeTruthy();
  });

  it("takes the numbers of a Redmine, and nothing else there", () => {
    expect(issueKeyError(" 42 ", "redmine")).toBeUndefined();
    expect(issueKeyError("#42", "redmine")).toBeUndefined();
    expect(issueKeyError("ACME-1", "redmine")).toContain("42");
  });
});
