import type { System } from "~/api/types";
import { issuesText } from "~/text/connection";
import { initiateText } from "~/text/connections";
import { startText } from "~/text/start";
import { systemsText } from "~/text/systems";

/** Messages by field name; a field that is right has none. */
export type FieldErrors<Field extends string> = { [Name in Field]?: string | undefined };

export function hasErrors(errors: FieldErrors<string>): boolean {
  return Object.values(errors).some(Boolean);
}

export const NAME_LIMIT = 255;
export const SHORT_NAME_LIMIT = 64;

export interface ConnectionInformation {
  localShortName: string;
  remoteShortName: string;
  name: string;
  description: string;
}

/** The name proposed from the two short names, not yet used by another connection and within the limit. */
export function proposeName(local: string, remote: string, taken: readonly string[]): string {
  const parts = [local.trim(), remote.trim()].filter(Boolean);
  if (parts.length < 2) return parts.join("");
  const base = parts.join(" to ");
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = `${base.slice(0, NAME_LIMIT - suffix.length)}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function required(value: string, label: string, limit: number): string | undefined {
  if (!value.trim()) return initiateText.missing(label);
  if (value.trim().length > limit) return initiateText.tooLong(label, limit);
  return undefined;
}

function without<Field extends string>(errors: Record<Field, string | undefined>): FieldErrors<Field> {
  return Object.fromEntries(Object.entries(errors).filter(([, message]) => message)) as FieldErrors<Field>;
}

export function validateInformation(
  values: ConnectionInformation,
  takenNames: readonly string[],
): FieldErrors<keyof ConnectionInformation> {
  const name = values.name.trim();
  const same =
    values.localShortName.trim() !== "" &&
    values.localShortName.trim().toLowerCase() === values.remoteShortName.trim().toLowerCase();
  return without({
    localShortName: required(values.localShortName, initiateText.localShortName, SHORT_NAME_LIMIT),
    remoteShortName:
      required(values.remoteShortName, initiateText.remoteShortName, SHORT_NAME_LIMIT) ??
      (same ? initiateText.sameShortNames : undefined),
    name:
      required(values.name, initiateText.name, NAME_LIMIT) ??
      (takenNames.some((taken) => taken.toLowerCase() === name.toLowerCase()) ? initiateText.nameTaken : undefined),
    description: undefined,
  });
}

export interface SystemValues {
  kind: System["kind"];
  name: string;
  address: string;
  email: string;
  token: string;
}

/** Whether a text is an address that a browser would open. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === "https:" || protocol === "http:";
}

export function validateSystem(
  values: SystemValues,
  tokenIsStored: boolean,
): FieldErrors<Exclude<keyof SystemValues, "kind">> {
  const address = values.address.trim();
  const email = values.email.trim();
  const words = systemsText.kinds[values.kind];
  return without({
    name: values.name.trim() ? undefined : systemsText.missingName,
    address: !address
      ? systemsText.missingAddress
      : isWebAddress(address)
        ? undefined
        : systemsText.badAddress(words.exampleAddress),
    email: values.kind === "jira-cloud" ? emailError(email) : undefined,
    token: values.token.trim() || tokenIsStored ? undefined : words.missingToken,
  });
}

function emailError(email: string): string | undefined {
  if (!email) return systemsText.missingEmail;
  return /^\S+@\S+$/.test(email) ? undefined : systemsText.badEmail;
}

export interface SetupValues {
  token: string;
  name: string;
  password: string;
}

export function validateSetup(values: SetupValues): FieldErrors<keyof SetupValues> {
  return without({
    token: values.token.trim() ? undefined : startText.missingToken,
    name: values.name.trim() ? undefined : startText.missingName,
    password: values.password.length >= 10 ? undefined : startText.shortPassword,
  });
}

/** The one-time token in an address such as `#setup=abc`; empty when there is none. */
export function setupTokenFrom(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, "")).get("setup") ?? "";
}

/** The invitation code in an address such as `#accept=entente1-...`; empty when there is none. */
export function invitationCodeFrom(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, "")).get("accept") ?? "";
}

/** What is wrong with an issue key that somebody typed; undefined when it can be asked for. */
export function issueKeyError(text: string, kind: System["kind"]): string | undefined {
  const key = text.trim();
  if (!key) return issuesText.missingKey;
  const shape = kind === "redmine" ? /^#?\d+$/ : /^[A-Za-z][A-Za-z0-9_]*-\d+$/;
  return shape.test(key) ? undefined : issuesText.badKey(systemsText.kinds[kind].exampleKey);
}
